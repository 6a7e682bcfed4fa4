import type { AskedNotice, NoticeText } from '@levada/contracts';
import type { Meeting } from './meeting.js';

const CALLED: NoticeText = {
  title: {
    en: 'You are invited: {meeting}',
    cs: 'Pozvánka: {meeting}',
    de: 'Einladung: {meeting}',
    lv: 'Uzaicinājums: {meeting}',
  },
  text: {
    en: '{body}\n{place}, {begins}',
    cs: '{body}\n{place}, {begins}',
    de: '{body}\n{place}, {begins}',
    lv: '{body}\n{place}, {begins}',
  },
};
const CANCELLED: NoticeText = {
  title: {
    en: 'Cancelled: {meeting}',
    cs: 'Zrušeno: {meeting}',
    de: 'Fällt aus: {meeting}',
    lv: 'Atcelts: {meeting}',
  },
  text: CALLED.text,
};

/** To those of its members who have an account, at once. Instants are UTC. */
export function meetingNotices(
  what: 'called' | 'cancelled',
  { title: meeting, place, startsAt }: Pick<Meeting, 'title' | 'place' | 'startsAt'>,
  body: { readonly title: string },
  people: readonly string[],
): AskedNotice[] {
  if (people.length === 0) return [];
  const begins = startsAt.toISOString().slice(0, 16).replace('T', ' ');
  const facts = { meeting, place, begins: `${begins} UTC`, body: body.title };
  const says = what === 'called' ? CALLED : CANCELLED;
  return [{ kind: `meeting/${what}`, says, facts, to: { people: people.slice(0, 200) }, path: '/notices' }];
}
