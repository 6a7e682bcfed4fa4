import type { RefusalTexts } from '@levada/kernel';

/** What records of other funders refuse. */
export const otherFundingRefusals: RefusalTexts = {
  'other-funding/not-found': {
    status: 404,
    en: 'There is no such record of another funder.',
    cs: 'Takový záznam o jiném poskytovateli dotace neexistuje.',
    de: 'Diesen Eintrag über einen anderen Zuwendungsgeber gibt es nicht.',
    lv: 'Šāda ieraksta par citu finansētāju nav.',
  },
  'other-funding/service-not-known': {
    status: 422,
    en: 'The register has told of no such service.',
    cs: 'Registr o takové službě neví.',
    de: 'Einen solchen Dienst kennt das Register nicht.',
    lv: 'Reģistrā šāda pakalpojuma nav.',
  },
  'other-funding/known-already': {
    status: 409,
    constraint: 'other_funding_once',
    en: 'What {funder} gives in {year} is recorded already: correct that row.',
    cs: 'Co poskytne {funder} v roce {year}, je již zaznamenáno: opravte tento záznam.',
    de: 'Was {funder} {year} gibt, ist schon eingetragen: Berichtigen Sie diesen Eintrag.',
    lv: '{funder} {year}. gada finansējums jau ir ierakstīts: labojiet to ierakstu.',
  },
  'other-funding/corrected-already': {
    status: 409,
    constraint: 'other_funding_corrected_once',
    en: 'A later row corrects this one: correct that.',
    cs: 'Tento záznam už opravuje pozdější: opravte ten.',
    de: 'Diesen Eintrag berichtigt schon ein späterer: Berichtigen Sie jenen.',
    lv: 'Šo ierakstu jau labo vēlāks: labojiet to.',
  },
  'other-funding/amount-negative': {
    status: 422,
    en: 'Nobody gives less than nothing.',
    cs: 'Částka nesmí být záporná.',
    de: 'Der Betrag darf nicht negativ sein.',
    lv: 'Summa nedrīkst būt negatīva.',
  },
  'other-funding/another': {
    status: 422,
    constraint: 'other_funding_of_same',
    en: 'A correction is of the same funder, service, year and currency.',
    cs: 'Oprava se týká téhož poskytovatele dotace, služby, roku a měny.',
    de: 'Eine Berichtigung betrifft denselben Geber, Dienst, dasselbe Jahr und dieselbe Währung.',
    lv: 'Labojums attiecas uz to pašu finansētāju, pakalpojumu, gadu un valūtu.',
  },
};
