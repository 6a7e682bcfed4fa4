import type { RefusalTexts } from '@levada/kernel';

/** What is told when a territory cannot be recorded as asked. `constraint`: the database keeps the rule, too. */
export const territoryRefusals: RefusalTexts = {
  'territory/not-found': {
    status: 404,
    en: 'There is no territory {key}.',
    cs: 'Území {key} neexistuje.',
    de: 'Ein Gebiet {key} gibt es nicht.',
    lv: 'Teritorijas {key} nav.',
  },
  'territory/unknown-scheme': {
    status: 422,
    en: '“{scheme}” is no territorial scheme that Levada knows. Known: {known}.',
    cs: '„{scheme}“ není územní členění, které Levada zná. Známá: {known}.',
    de: '„{scheme}“ ist keine Gebietsgliederung, die Levada kennt. Bekannt: {known}.',
    lv: '“{scheme}” nav Levada zināms teritoriālais iedalījums. Zināmie: {known}.',
  },
  'territory/unknown-level': {
    status: 422,
    en: '{key}: there is no level “{level}” in this scheme. Levels: {known}.',
    cs: '{key}: úroveň „{level}“ v tomto členění není. Úrovně: {known}.',
    de: '{key}: eine Ebene „{level}“ gibt es in dieser Gliederung nicht. Ebenen: {known}.',
    lv: '{key}: līmeņa “{level}” šajā iedalījumā nav. Līmeņi: {known}.',
  },
  'territory/impossible-parent': {
    status: 422,
    en: '{key} cannot lie in {parent} in the hierarchy “{hierarchy}”.',
    cs: '{key} nemůže v hierarchii „{hierarchy}“ ležet v {parent}.',
    de: '{key} kann in der Hierarchie „{hierarchy}“ nicht in {parent} liegen.',
    lv: '{key} hierarhijā “{hierarchy}” nevar atrasties teritorijā {parent}.',
  },
  'territory/unknown-parent': {
    status: 422,
    en: 'These higher territories are not known yet; record them first or in the same batch: {parents}.',
    cs: 'Tato nadřazená území ještě nejsou známa; zaznamenejte je dříve nebo ve stejné dávce: {parents}.',
    de: 'Diese übergeordneten Gebiete sind noch nicht bekannt; erfassen Sie sie zuerst oder im selben Paket: {parents}.',
    lv: 'Šīs augstākās teritorijas vēl nav zināmas; reģistrējiet tās vispirms vai tajā pašā paketē: {parents}.',
  },
  'territory/told-twice': {
    status: 422,
    en: '{key} stands in the batch twice.',
    cs: '{key} je v dávce dvakrát.',
    de: '{key} steht zweimal im Paket.',
    lv: '{key} paketē ir divreiz.',
  },
};
