import type { RefusalCatalogue } from '@levada/platform';

export const pastGrantRefusals: RefusalCatalogue = {
  'past-grant/not-found': {
    status: 404,
    en: 'There is no such grant of the past.',
    cs: 'Taková dřívější dotace neexistuje.',
    de: 'Diese frühere Förderung gibt es nicht.',
    lv: 'Šādas agrākas dotācijas nav.',
  },
  'past-grant/amount-negative': {
    status: 422,
    en: '{reference}: an amount is not below zero.',
    cs: '{reference}: částka nemůže být záporná.',
    de: '{reference}: Ein Betrag ist nicht kleiner als null.',
    lv: '{reference}: summa nevar būt negatīva.',
  },
  'past-grant/scheme-missing': {
    status: 422,
    en: '{reference}: an identifier stands with its scheme, such as cz-ico.',
    cs: '{reference}: identifikátor musí mít schéma, například cz-ico.',
    de: '{reference}: Eine Kennung steht mit ihrem Schema, etwa cz-ico.',
    lv: '{reference}: identifikatoram jānorāda shēma, piemēram, cz-ico.',
  },
  'past-grant/told-twice': {
    status: 422,
    en: '{reference} stands twice in one request.',
    cs: '{reference} je v jednom požadavku dvakrát.',
    de: '{reference} steht zweimal in einer Anfrage.',
    lv: '{reference} vienā pieprasījumā minēts divreiz.',
  },
};
