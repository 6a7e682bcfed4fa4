import type { RefusalTexts } from '@levada/kernel';

/** What is told when a comment cannot be made or answered as asked. `constraint`: the database keeps the rule, too. */
export const commentRefusals: RefusalTexts = {
  'entry-comment/not-found': {
    status: 404,
    en: 'There is no comment {id}.',
    cs: 'Připomínka {id} neexistuje.',
    de: 'Eine Stellungnahme {id} gibt es nicht.',
    lv: 'Komentāra {id} nav.',
  },
  'entry-comment/not-discussed': {
    status: 409,
    en: 'The version is not discussed now: it is {status}.',
    cs: 'O verzi se teď nediskutuje: je ve stavu {status}.',
    de: 'Die Version wird jetzt nicht besprochen: sie ist {status}.',
    lv: 'Versiju tagad neapspriež: tās statuss ir {status}.',
  },
  'entry-comment/unknown-code': {
    status: 422,
    en: 'There is no entry {code} in this version.',
    cs: 'Položka {code} v této verzi není.',
    de: 'Einen Eintrag {code} gibt es in dieser Version nicht.',
    lv: 'Ieraksta {code} šajā versijā nav.',
  },
  'comment/already-answered': {
    status: 409,
    en: 'The comment was answered already: {disposition}.',
    cs: 'Připomínka už byla vypořádána: {disposition}.',
    de: 'Die Stellungnahme ist schon beantwortet: {disposition}.',
    lv: 'Uz komentāru jau ir atbildēts: {disposition}.',
  },
};
