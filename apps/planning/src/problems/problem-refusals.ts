import type { RefusalTexts } from '@levada/kernel';

export const problemRefusals: RefusalTexts = {
  'problem/not-found': {
    status: 404,
    en: 'There is no problem {id}.',
    cs: 'Problém {id} neexistuje.',
    de: 'Ein Problem {id} gibt es nicht.',
    lv: 'Problēmas {id} nav.',
  },
  'proposal/not-found': {
    status: 404,
    en: 'There is no proposal {id}.',
    cs: 'Návrh {id} neexistuje.',
    de: 'Einen Vorschlag {id} gibt es nicht.',
    lv: 'Priekšlikuma {id} nav.',
  },
  'proposal/settled': {
    status: 409,
    en: 'This proposal is settled already: {status}.',
    cs: 'O tomto návrhu už bylo rozhodnuto: {status}.',
    de: 'Über diesen Vorschlag ist schon entschieden: {status}.',
    lv: 'Par šo priekšlikumu jau izlemts: {status}.',
  },
  'proposal/not-agreed': {
    status: 409,
    constraint: 'proposal_agreed',
    en: 'The group has not agreed on it.',
    cs: 'Skupina se na něm nedohodla.',
    de: 'Die Gruppe hat sich nicht darauf geeinigt.',
    lv: 'Grupa par to nav vienojusies.',
  },
};
