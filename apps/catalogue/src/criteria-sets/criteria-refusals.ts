import type { RefusalTexts } from '@levada/kernel';

/** What is told when a set of criteria cannot be written or published as asked. `constraint`: the database keeps the rule, too. */
export const criteriaRefusals: RefusalTexts = {
  'criteria-set/not-found': {
    status: 404,
    en: 'There is no set of criteria {id}.',
    cs: 'Soubor kritérií {id} neexistuje.',
    de: 'Einen Kriteriensatz {id} gibt es nicht.',
    lv: 'Kritēriju kopas {id} nav.',
  },
  'criteria-set/code-twice': {
    status: 422,
    en: 'The code {code} is there twice.',
    cs: 'Kód {code} je uveden dvakrát.',
    de: 'Die Kennung {code} steht zweimal da.',
    lv: 'Kods {code} ir divreiz.',
  },
  'criteria-set/unknown-field': {
    status: 422,
    en: 'The criterion {code} is of a field “{field}” that there is not.',
    cs: 'Kritérium {code} patří do oblasti „{field}“, která neexistuje.',
    de: 'Das Kriterium {code} gehört zu einem Feld „{field}“, das es nicht gibt.',
    lv: 'Kritērijs {code} pieder jomai “{field}”, kuras nav.',
  },
  'criteria-set/no-text': {
    status: 422,
    en: '“{code}” says nothing in any language.',
    cs: '„{code}“ neříká nic v žádném jazyce.',
    de: '„{code}“ sagt in keiner Sprache etwas.',
    lv: '“{code}” neko nesaka nevienā valodā.',
  },
  'criteria-set/published': {
    ...{ status: 409, constraint: 'criteria_set_is_final' },
    en: 'A published set never changes: draft the next number.',
    cs: 'Zveřejněný soubor se nemění: připravte další číslo.',
    de: 'Ein veröffentlichter Satz ändert sich nicht: entwerfen Sie die nächste Nummer.',
    lv: 'Publicēta kopa nemainās: izstrādājiet nākamo numuru.',
  },
  'criteria-set/one-at-a-time': {
    ...{ status: 409, constraint: 'criteria_set_open' },
    en: 'A draft of this name is being worked on: finish it first.',
    cs: 'Na návrhu tohoto jména se pracuje: nejprve jej dokončete.',
    de: 'An einem Entwurf dieses Namens wird gearbeitet: beenden Sie ihn zuerst.',
    lv: 'Pie šāda nosaukuma projekta strādā: vispirms pabeidziet to.',
  },
  'criteria-set/empty': {
    status: 409,
    en: 'There is no criterion yet.',
    cs: 'Zatím tu není žádné kritérium.',
    de: 'Es gibt noch kein Kriterium.',
    lv: 'Vēl nav neviena kritērija.',
  },
  'criteria-set/field-without-criterion': {
    status: 409,
    en: 'The field “{field}” has no criterion yet.',
    cs: 'Oblast „{field}“ zatím nemá kritérium.',
    de: 'Das Feld „{field}“ hat noch kein Kriterium.',
    lv: 'Jomai “{field}” vēl nav kritērija.',
  },
  'criteria-set/same-person': {
    ...{ status: 403, constraint: 'criteria_set_same_person' },
    en: 'Another person publishes what you drafted.',
    cs: 'Váš návrh zveřejňuje jiná osoba.',
    de: 'Ihren Entwurf veröffentlicht eine andere Person.',
    lv: 'Jūsu projektu publicē cita persona.',
  },
};
