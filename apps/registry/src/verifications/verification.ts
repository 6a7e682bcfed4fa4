import { addDays, dayOf, type CivilDate } from '@levada/kernel';
import type { CheckCode, RequiredCheck } from '../registration-rules/registration-rules.js';

export const OUTCOMES = ['ok', 'fail', 'unavailable'] as const;
export type CheckOutcome = (typeof OUTCOMES)[number];

/** What is kept of an answer, flat, so that people can read it years later. */
export type Evidence = Readonly<Record<string, string | number | boolean>>;

/** One check of an organisation, or of a place of its: what was asked, what was answered, by whom and when. It never changes. */
export interface Verification {
  readonly id: string;
  readonly authorityId: string;
  readonly organisationId: string;
  /** Of a check of premises. */
  readonly siteId: string | null;
  readonly check: CheckCode;
  /** Who answered: a register with its address, or what a person looked at. */
  readonly source: string;
  readonly outcome: CheckOutcome;
  readonly evidence: Evidence;
  /** `null`: on schedule. */
  readonly madeBy: string | null;
  readonly madeAt: Date;
}

/** What an answer says before it is written down. */
export interface CheckAnswer {
  readonly outcome: CheckOutcome;
  readonly source: string;
  readonly evidence: Evidence;
}

export type Standing = CheckOutcome | 'missing' | 'outdated';

/**
 * Where a check stands: its newest answer, unless that is too old. No answer and an unavailable source are never “clean”: a
 * source that is down now does not take back what it said before, but nothing stands in for an answer that never came.
 */
export function standingOf(
  made: readonly Pick<Verification, 'check' | 'siteId' | 'outcome' | 'madeAt'>[],
  { code, repeatDays }: Pick<RequiredCheck, 'code' | 'repeatDays'>,
  today: CivilDate,
  siteId: string | null = null,
): Standing {
  const answers = made
    .filter((one) => one.check === code && one.siteId === siteId)
    .sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime());
  const said = answers.find(({ outcome }) => outcome !== 'unavailable');
  if (!said) return answers.length > 0 ? 'unavailable' : 'missing';
  const isOutdated = repeatDays !== null && addDays(dayOf(said.madeAt), repeatDays) < today;
  if (!isOutdated) return said.outcome;
  return answers[0] === said ? 'outdated' : 'unavailable';
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** When a check is asked again: after its days, and of a source that was away sooner, from a quarter of an hour up to a day. */
export function nextAsked(
  at: Date,
  outcome: CheckOutcome,
  { repeatDays, attempts }: { readonly repeatDays: number | null; readonly attempts: number },
): Date | null {
  if (outcome === 'unavailable')
    return new Date(at.getTime() + Math.min(DAY_MS, 15 * MINUTE_MS * 2 ** Math.min(attempts, 10)));
  return repeatDays === null ? null : new Date(at.getTime() + repeatDays * DAY_MS);
}
