import type { RefusalTexts } from '@levada/kernel';

export const guidanceRefusals: RefusalTexts = {
  'guidance/not-found': {
    status: 404,
    en: 'There is no guidance {id} for this plan.',
    cs: 'Doporučení {id} pro tento plán neexistuje.',
    de: 'Eine Vorgabe {id} gibt es für diesen Plan nicht.',
    lv: 'Ieteikuma {id} šim plānam nav.',
  },
  'guidance/published': {
    status: 409,
    constraint: 'plan_guidance_is_published',
    en: 'This guidance was published: others plan by it, and it stands.',
    cs: 'Toto doporučení bylo zveřejněno: jiní podle něj plánují a už se nemění.',
    de: 'Diese Vorgabe wurde veröffentlicht: andere planen danach, und sie bleibt stehen.',
    lv: 'Šis ieteikums ir publicēts: citi pēc tā plāno, un tas paliek nemainīgs.',
  },
  'guidance/odd-row': {
    status: 422,
    en: 'Row {row} has {cells} cells where there are {columns} columns.',
    cs: 'Řádek {row} má {cells} buněk, sloupců je {columns}.',
    de: 'Zeile {row} hat {cells} Zellen bei {columns} Spalten.',
    lv: 'Rindā {row} ir {cells} šūnas, bet kolonnas ir {columns}.',
  },
  'guidance/answered-already': {
    status: 409,
    constraint: 'plan_guidance_answer_once',
    en: 'This plan said already whether it follows this guidance.',
    cs: 'Tento plán už uvedl, zda se doporučením řídí.',
    de: 'Dieser Plan hat schon gesagt, ob er dieser Vorgabe folgt.',
    lv: 'Šis plāns jau norādījis, vai tas ieteikumu ievēro.',
  },
  'guidance/not-answered': {
    status: 404,
    en: 'This plan has not said yet whether it follows this guidance.',
    cs: 'Tento plán ještě neuvedl, zda se doporučením řídí.',
    de: 'Dieser Plan hat noch nicht gesagt, ob er dieser Vorgabe folgt.',
    lv: 'Šis plāns vēl nav norādījis, vai tas ieteikumu ievēro.',
  },
};
