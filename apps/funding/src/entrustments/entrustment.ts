import {
  addDays,
  addYears,
  daysBetween,
  refuse,
  take,
  type CivilDate,
  type Guard,
  type Lifecycle,
  type Step,
} from '@levada/kernel';
import { figureOf, ruleSetOn, type SocialNeed } from './rule-sets.js';

/** The act by which an authority entrusts a provider with a service (pověření, Betrauungsakt). Signed, it never changes. */
export interface Entrustment {
  readonly id: string;
  readonly authorityId: string;
  readonly organisationId: string;
  readonly serviceId: string;
  /** The service's kind in the catalogue, as it was registered when the act was written. */
  readonly serviceType: string;
  /** As the authority counts its acts. */
  readonly number: string;
  readonly entrustedOn: CivilDate;
  readonly validFrom: CivilDate;
  /** The last day on which it holds. */
  readonly lastDay: CivilDate;
  /** Their keys: `scheme/level/code`. */
  readonly territories: readonly string[];
  readonly obligation: string;
  readonly mechanism: string;
  readonly parameters: string;
  readonly repayment: string;
  /** Which Decision it refers to, in the act's own words. */
  readonly decisionReference: string;
  /** Why it stays free of the ceiling; `null`: it says none of these. */
  readonly need: SocialNeed | null;
  /** Decimal text with up to two places. */
  readonly capacity: string;
  /** As the register names it: `bed`, `fte` … */
  readonly unit: string;
  readonly status: 'draft' | 'in-force' | 'ended' | 'discarded';
  /** Everybody who wrote it. It only grows. */
  readonly writers: readonly string[];
  readonly signedBy: string | null;
  readonly signedAt: Date | null;
  /** The last day on which it holds since it was ended. */
  readonly endsOn: CivilDate | null;
  readonly endReason: string | null;
  readonly endedBy: string | null;
  readonly version: number;
}

export type EntrustmentText = Pick<
  Entrustment,
  | 'number'
  | 'entrustedOn'
  | 'validFrom'
  | 'lastDay'
  | 'territories'
  | 'obligation'
  | 'mechanism'
  | 'parameters'
  | 'repayment'
  | 'decisionReference'
  | 'need'
  | 'capacity'
  | 'unit'
>;

type Service = Pick<Entrustment, 'organisationId' | 'serviceId' | 'serviceType'>;

/** Refuses one that ends before it begins, runs too long, entrusts with nothing, or refers to another Decision than its day asks for. */
function expectSound({ entrustedOn, validFrom, lastDay, decisionReference, capacity }: EntrustmentText): void {
  if (lastDay < validFrom || lastDay < entrustedOn) throw refuse('entrustment/ends-before');
  const set = ruleSetOn(entrustedOn);
  const years = figureOf(set, 'years');
  const longest = addDays(addYears(validFrom, years), -1);
  if (lastDay > longest) throw refuse('entrustment/too-long', { years, longest });
  if (!set.cited.test(decisionReference)) {
    throw refuse('entrustment/another-decision', { entrustedOn, ruleSet: set.title });
  }
  if (/^0*(\.0*)?$/.test(capacity)) throw refuse('entrustment/no-capacity');
}

export function draftEntrustment(
  of: Pick<Entrustment, 'id' | 'authorityId'> & Service,
  text: EntrustmentText,
  by: string,
): Entrustment {
  expectSound(text);
  const unsigned = { signedBy: null, signedAt: null, endsOn: null, endReason: null, endedBy: null };
  return { ...of, ...text, status: 'draft', writers: [by], ...unsigned, version: 1 };
}

export function rewriteEntrustment(draft: Entrustment, service: Service, text: EntrustmentText, by: string) {
  if (draft.status !== 'draft') throw stands(draft, undefined)!;
  expectSound(text);
  const writers = draft.writers.includes(by) ? draft.writers : [...draft.writers, by];
  return { ...draft, ...service, ...text, writers, version: draft.version + 1 };
}

const stands: Guard<Entrustment, unknown> = ({ number, status }) =>
  refuse('entrustment/not-so-now', { number, status });
const another: Guard<Entrustment, { by: string }> = ({ writers }, { by }) =>
  writers.includes(by) ? refuse('entrustment/same-person') : undefined;
const shorter: Guard<Entrustment, { on: CivilDate }> = ({ validFrom, lastDay }, { on }) =>
  on < validFrom || on >= lastDay ? refuse('entrustment/end-outside', { validFrom, lastDay }) : undefined;

export const ENTRUSTMENT_LIFECYCLE = {
  sign: { from: ['draft'], to: 'in-force', otherwise: stands, guards: [another] } satisfies Step<
    Entrustment,
    { by: string },
    'in-force'
  >,
  discard: { from: ['draft'], to: 'discarded', otherwise: stands } satisfies Step<Entrustment, unknown, 'discarded'>,
  end: { from: ['in-force'], to: 'ended', otherwise: stands, guards: [shorter] } satisfies Step<
    Entrustment,
    { on: CivilDate },
    'ended'
  >,
} as const satisfies Lifecycle<Entrustment>;

export function signEntrustment(draft: Entrustment, by: string, at: Date): Entrustment {
  return { ...take(ENTRUSTMENT_LIFECYCLE.sign, draft, { by }), signedBy: by, signedAt: at };
}

/** Ends it before its time: `on` is the last day on which it holds. */
export function endEntrustment(
  act: Entrustment,
  { on, reason, by }: { readonly on: CivilDate; readonly reason: string; readonly by: string },
): Entrustment {
  return { ...take(ENTRUSTMENT_LIFECYCLE.end, act, { on }), endsOn: on, endReason: reason, endedBy: by };
}

type Term = Pick<Entrustment, 'validFrom' | 'lastDay' | 'endsOn'>;

/** Days of a year on which it holds; none: 0. */
export function daysIn({ validFrom, lastDay, endsOn }: Term, year: number): number {
  const from = [validFrom, firstOf(year)].sort().at(-1)!;
  const until = [endsOn ?? lastDay, addDays(firstOf(year + 1), -1)].sort()[0]!;
  return Math.max(0, daysBetween(from, until) + 1);
}

export const firstOf = (year: number): CivilDate => `${year}-01-01` as CivilDate;

/** Whether it holds in more than one year: only then can anything be carried from one to the next. */
export function carriesOver({ validFrom, lastDay, endsOn }: Term): boolean {
  return validFrom.slice(0, 4) !== (endsOn ?? lastDay).slice(0, 4);
}
