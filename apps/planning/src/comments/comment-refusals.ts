import type { RefusalTexts } from '@levada/kernel';

export const commentRefusals: RefusalTexts = {
  'comment/not-found': {
    status: 404,
    en: 'There is no comment {id} on this plan.',
    cs: 'Připomínka {id} u tohoto plánu neexistuje.',
    de: 'Eine Äußerung {id} gibt es zu diesem Plan nicht.',
    lv: 'Ierosinājuma {id} par šo plānu nav.',
  },
  'comment/no-consultation': {
    status: 409,
    en: 'Comments are taken during a consultation; this plan is {status}.',
    cs: 'Připomínky se přijímají během konzultace; tento plán je ve stavu {status}.',
    de: 'Äußerungen werden während einer Anhörung angenommen; dieser Plan ist {status}.',
    lv: 'Ierosinājumus pieņem apspriešanas laikā; šis plāns ir stāvoklī {status}.',
  },
  'comment/too-late': {
    status: 409,
    en: 'The consultation ended at {until}.',
    cs: 'Konzultace skončila {until}.',
    de: 'Die Anhörung endete um {until}.',
    lv: 'Apspriešana beidzās {until}.',
  },
  'comment/unknown-element': {
    status: 422,
    en: 'This version of the plan has no {code} to comment on.',
    cs: 'Tato verze plánu nemá {code}, co by bylo možné připomínkovat.',
    de: 'Diese Fassung des Plans hat kein {code}, zu dem man sich äußern könnte.',
    lv: 'Šajā plāna redakcijā nav {code}, par ko izteikties.',
  },
  'comment/already-answered': {
    status: 409,
    en: 'This comment was answered already: {disposition}.',
    cs: 'Tato připomínka už byla vypořádána: {disposition}.',
    de: 'Diese Äußerung wurde schon beantwortet: {disposition}.',
    lv: 'Uz šo ierosinājumu jau atbildēts: {disposition}.',
  },
};
