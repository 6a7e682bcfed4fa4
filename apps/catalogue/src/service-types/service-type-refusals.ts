import type { RefusalTexts } from '@levada/kernel';

/** What is told when an entry of a catalogue cannot be written as asked. `constraint`: the database keeps the rule, too. */
export const serviceTypeRefusals: RefusalTexts = {
  'service-type/not-found': {
    status: 404,
    en: 'There is no entry {id} in this version.',
    cs: 'Položka {id} v této verzi není.',
    de: 'Einen Eintrag {id} gibt es in dieser Version nicht.',
    lv: 'Ieraksta {id} šajā versijā nav.',
  },
  'service-type/code-taken': {
    status: 409,
    constraint: 'service_type_code',
    en: 'The code {code} is taken in this version.',
    cs: 'Kód {code} je v této verzi obsazen.',
    de: 'Der Code {code} ist in dieser Version vergeben.',
    lv: 'Kods {code} šajā versijā ir aizņemts.',
  },
  'service-type/too-many': {
    status: 422,
    en: 'A version holds at most {most} entries.',
    cs: 'Verze má nejvýše {most} položek.',
    de: 'Eine Version hat höchstens {most} Einträge.',
    lv: 'Versijā ir ne vairāk kā {most} ierakstu.',
  },
  'service-type/no-name': {
    status: 422,
    en: '{code} has no name in any language.',
    cs: '{code} nemá název v žádném jazyce.',
    de: '{code} hat in keiner Sprache einen Namen.',
    lv: '{code} nav nosaukuma nevienā valodā.',
  },
  'service-type/no-form': {
    status: 422,
    en: '{code} is given in a facility: say in which form.',
    cs: '{code} se poskytuje v zařízení: uveďte formu.',
    de: '{code} wird in einer Einrichtung erbracht: nennen Sie die Form.',
    lv: '{code} sniedz institūcijā: norādiet formu.',
  },
  'service-type/residential-without-facility': {
    status: 422,
    en: '{code} cannot be residential without a facility.',
    cs: '{code} nemůže být pobytová služba bez zařízení.',
    de: '{code} kann ohne Einrichtung nicht stationär sein.',
    lv: '{code} bez institūcijas nevar būt ar izmitināšanu.',
  },
  'service-type/cost-of-unknown-unit': {
    status: 422,
    en: 'The reference cost of {code} is told for {unit}, which is neither its unit of service nor one of capacity.',
    cs: 'Referenční náklad {code} je uveden za {unit}, což není jednotka služby ani kapacity.',
    de: 'Die Referenzkosten von {code} gelten für {unit}; das ist weder Leistungs- noch Kapazitätseinheit.',
    lv: '{code} references izmaksas norādītas par {unit}, kas nav ne pakalpojuma, ne ietilpības vienība.',
  },
  'service-type/unknown-attribute': {
    status: 422,
    en: 'This version does not ask for {attribute}, which {code} answers.',
    cs: 'Tato verze se na {attribute} neptá, {code} však odpovídá.',
    de: 'Diese Version fragt nicht nach {attribute}, worauf {code} antwortet.',
    lv: 'Šī versija neprasa {attribute}, uz ko {code} atbild.',
  },
  'service-type/one-answer-only': {
    status: 422,
    en: '{code} gives several answers to {attribute}, which takes one.',
    cs: '{code} dává na {attribute} více odpovědí, možná je jedna.',
    de: '{code} gibt auf {attribute} mehrere Antworten, möglich ist eine.',
    lv: '{code} uz {attribute} atbild vairākkārt, iespējama viena atbilde.',
  },
  'service-type/unknown-option': {
    status: 422,
    en: '{answer} is no option of {attribute} ({code}).',
    cs: '{answer} není možností {attribute} ({code}).',
    de: '{answer} ist keine Auswahl von {attribute} ({code}).',
    lv: '{answer} nav {attribute} izvēle ({code}).',
  },
  'service-type/unknown-cause': {
    status: 422,
    en: 'There is no comment and no outcome {id} of this draft.',
    cs: 'Připomínka ani výsledek {id} u tohoto návrhu není.',
    de: 'Eine Stellungnahme oder ein Ergebnis {id} gibt es zu diesem Entwurf nicht.',
    lv: 'Šim projektam nav ne komentāra, ne rezultāta {id}.',
  },
};
