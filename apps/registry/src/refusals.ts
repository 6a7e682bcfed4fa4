import type { RefusalCatalogue } from '@levada/platform';

export const refusals: RefusalCatalogue = {
  'organisation/not-found': {
    status: 404,
    en: 'There is no organisation {id}.',
    cs: 'Organizace {id} neexistuje.',
    de: 'Eine Organisation {id} gibt es nicht.',
    lv: 'Organizācijas {id} nav.',
  },
  'organisation/unknown-scheme': {
    status: 422,
    en: '“{scheme}” is no identifier scheme that can be checked. Known: {known}.',
    cs: '„{scheme}“ není druh identifikátoru, který lze ověřit. Známé: {known}.',
    de: '„{scheme}“ ist keine prüfbare Kennungsart. Bekannt: {known}.',
    lv: '“{scheme}” nav pārbaudāms identifikatora veids. Zināmie: {known}.',
  },
  'organisation/identifier-invalid': {
    status: 422,
    en: '“{identifier}” is no valid identifier of the scheme {scheme}: look for a typing error.',
    cs: '„{identifier}“ není platný identifikátor druhu {scheme}: zkontrolujte překlep.',
    de: '„{identifier}“ ist keine gültige Kennung der Art {scheme}: bitte auf Tippfehler prüfen.',
    lv: '“{identifier}” nav derīgs {scheme} identifikators: pārbaudiet, vai nav pārrakstīšanās kļūdas.',
  },
  'organisation/identifier-too-short': {
    status: 422,
    en: '“{identifier}” lacks digits. If {padded} is meant, write the zeros at the front.',
    cs: '„{identifier}“ nemá dost číslic. Pokud jde o {padded}, napište i nuly na začátku.',
    de: '„{identifier}“ hat zu wenige Ziffern. Ist {padded} gemeint, schreiben Sie die führenden Nullen.',
    lv: '“{identifier}” trūkst ciparu. Ja domāts {padded}, rakstiet arī nulles sākumā.',
  },
};
