import type { RefusalTexts } from '@levada/kernel';

/** What is told when a crosswalk cannot be written as asked. `constraint`: the database keeps the rule, too. */
export const crosswalkRefusals: RefusalTexts = {
  'crosswalk/nothing-before': {
    status: 409,
    en: 'It is the first version: nothing became of anything.',
    cs: 'Je to první verze: není na co navázat.',
    de: 'Es ist die erste Version: da war noch nichts davor.',
    lv: 'Tā ir pirmā versija: pirms tās nekā nebija.',
  },
  'crosswalk/unknown-from': {
    status: 422,
    en: 'The version before it has no {code}.',
    cs: 'Předchozí verze nemá {code}.',
    de: 'Die Version davor hat kein {code}.',
    lv: 'Iepriekšējā versijā nav {code}.',
  },
  'crosswalk/unknown-to': {
    status: 422,
    en: 'This version has no {code}.',
    cs: 'Tato verze nemá {code}.',
    de: 'Diese Version hat kein {code}.',
    lv: 'Šajā versijā nav {code}.',
  },
  'crosswalk/ended-or-not': {
    status: 422,
    en: '{code} either ended or has a successor.',
    cs: '{code} buď skončila, nebo má nástupce.',
    de: '{code} ist entweder beendet oder hat einen Nachfolger.',
    lv: '{code} vai nu ir izbeigts, vai tam ir pēctecis.',
  },
  'crosswalk/line-twice': {
    status: 422,
    en: 'The line from {code} to {to} is there twice.',
    cs: 'Řádek z {code} na {to} je uveden dvakrát.',
    de: 'Die Zeile von {code} zu {to} steht zweimal da.',
    lv: 'Rinda no {code} uz {to} ir divreiz.',
  },
  'crosswalk/two-fates': {
    status: 422,
    en: '{code} has several lines: only a split has more than one.',
    cs: '{code} má více řádků: více než jeden má jen rozdělení.',
    de: '{code} hat mehrere Zeilen: nur eine Teilung hat mehr als eine.',
    lv: '{code} ir vairākas rindas: vairāk par vienu ir tikai sadalījumam.',
  },
  'crosswalk/split-into-one': {
    status: 422,
    en: '{code} is split into a single entry: that is a replacement.',
    cs: '{code} se dělí na jedinou položku: to je nahrazení.',
    de: '{code} wird in einen einzigen Eintrag geteilt: das ist eine Ersetzung.',
    lv: '{code} sadalīts vienā ierakstā: tā ir aizstāšana.',
  },
  'crosswalk/merger-of-one': {
    status: 422,
    en: 'Only one entry is merged into {code}: that is a replacement.',
    cs: 'Do {code} se slučuje jediná položka: to je nahrazení.',
    de: 'Nur ein Eintrag geht in {code} auf: das ist eine Ersetzung.',
    lv: '{code} apvieno tikai vienu ierakstu: tā ir aizstāšana.',
  },
};
