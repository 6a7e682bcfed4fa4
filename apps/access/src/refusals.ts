import type { RefusalCatalogue } from '@levada/platform';

export const refusals: RefusalCatalogue = {
  'authority/slug-malformed': {
    status: 422,
    en: 'A short name has 2 to 40 small letters, digits and hyphens and begins with a letter; “{slug}” does not.',
    cs: 'Zkratka má 2 až 40 malých písmen, číslic a spojovníků a začíná písmenem; „{slug}“ nevyhovuje.',
    de: 'Ein Kurzname hat 2 bis 40 Kleinbuchstaben, Ziffern und Bindestriche und beginnt mit einem Buchstaben; „{slug}“ nicht.',
    lv: 'Īsajā nosaukumā ir 2 līdz 40 mazie burti, cipari un defises, un tas sākas ar burtu; “{slug}” neder.',
  },
  'authority/not-found': {
    status: 404,
    en: 'There is no authority “{slug}” here.',
    cs: 'Úřad „{slug}“ zde není.',
    de: 'Eine Behörde „{slug}“ gibt es hier nicht.',
    lv: 'Iestādes “{slug}” šeit nav.',
  },
  'demo-account/not-enabled': {
    status: 404,
    en: 'There are no demo accounts here.',
    cs: 'Ukázkové účty zde nejsou.',
    de: 'Hier gibt es keine Demokonten.',
    lv: 'Šeit nav demonstrācijas kontu.',
  },
};
