import { refuse } from './refusal.js';

/** Whether somebody who was invited came: the same at every workshop and meeting of the house, whoever calls it. */
export const ATTENDANCES = ['attended', 'excused', 'absent'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

type Gathering = 'workshop' | 'meeting';

/** Nothing is written down of what was not held yet. Two days, or two instants, as text. Refuses `…/not-held-yet`. */
export function expectHeld(noun: Gathering, held: string, now: string): void {
  if (now < held) throw refuse(`${noun}/not-held-yet`, { date: held });
}

/** The invitations with what was told of each; who is not told of stays as they were. Refuses `…/not-invited`. */
export function recordAttendance<Invited extends object, Told extends Partial<Invited>>(
  noun: Gathering,
  invitations: readonly Invited[],
  told: readonly Told[],
  who: (one: Invited | Told) => string,
): Invited[] {
  const known = new Set(invitations.map(who));
  const stranger = told.find((one) => !known.has(who(one)));
  if (stranger) throw refuse(`${noun}/not-invited`, { id: who(stranger) });
  const news = new Map(told.map((one) => [who(one), one]));
  return invitations.map((one) => ({ ...one, ...news.get(who(one)) }));
}
