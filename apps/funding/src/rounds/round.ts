import { digitsOf, objection, refuse, take, type Guard, type Lifecycle, type Money, type Step } from '@levada/kernel';
import type { RuleParameters } from '@levada/allocation';
import type { Envelope } from '../envelopes/envelope.js';
import { expectSealedBids } from '../tenders/tender.js';
import type { KnownPlan } from '../known-plans/known-plan.js';

/** A call for applications out of one envelope, for the priorities of one plan in force. */
export interface Round {
  readonly id: string;
  readonly authorityId: string;
  readonly envelopeId: string;
  readonly planId: string;
  readonly planVersion: number;
  readonly title: string;
  /** How the money is shared, unless a run says otherwise. */
  readonly rule: string;
  readonly parameters: RuleParameters;
  /** Awards are multiples of this. */
  readonly roundTo: Money;
  /** Beside the ordinary one of a year there are those for what nobody could foresee, and tenders, where one bid is awarded. */
  readonly kind: 'ordinary' | 'extraordinary' | 'tender';
  /** Which text of a programme it holds to; `null`: none. */
  readonly programmeVersionId: string | null;
  /** When applications are taken; `null`: until it is decided. */
  readonly opensAt: Date | null;
  readonly deadline: Date | null;
  /** Nobody but who wrote it reads an application before the deadline. */
  readonly isSealed: boolean;
  readonly unsealedAt: Date | null;
  /** Days after a decision in which its provider may appeal; `null`: the law knows no appeal. */
  readonly appealDays: number | null;
  /** The year whose compensation caps what is given; `null`: nothing is given on one. */
  readonly compensationYear: number | null;
  readonly status: 'open' | 'decided';
  readonly version: number;
}

export type RoundWindow = Pick<
  Round,
  'kind' | 'programmeVersionId' | 'opensAt' | 'deadline' | 'isSealed' | 'appealDays' | 'compensationYear'
>;

const ALWAYS: RoundWindow = {
  ...{ kind: 'ordinary', programmeVersionId: null, opensAt: null, deadline: null, isSealed: false, appealDays: null },
  compensationYear: null,
};

export function openRound(
  envelope: Envelope,
  plan: KnownPlan,
  asked: Pick<Round, 'id' | 'title' | 'rule' | 'parameters' | 'roundTo'> & Partial<RoundWindow>,
): Round {
  const window: RoundWindow = { ...ALWAYS, ...asked };
  if (window.deadline !== null && window.opensAt !== null && window.deadline <= window.opensAt) {
    throw refuse('round/deadline-before-opening');
  }
  expectSealedBids(window);
  if (window.isSealed && window.deadline === null) throw refuse('round/sealed-without-deadline');
  const { amount } = envelope;
  if (asked.roundTo.currency !== amount.currency) {
    throw refuse('money/mixed-currencies', { one: asked.roundTo.currency, other: amount.currency });
  }
  if (asked.roundTo.minor <= 0n) throw refuse('round/unit-not-positive', { digits: digitsOf(amount.currency) });
  return {
    ...asked,
    ...window,
    unsealedAt: null,
    authorityId: envelope.authorityId,
    envelopeId: envelope.id,
    planId: plan.id,
    planVersion: plan.planVersion,
    status: 'open',
    version: 1,
  };
}

const isDecided: Guard<Round, unknown> = ({ title }) => refuse('round/decided', { title });

export const ROUND_LIFECYCLE = {
  decide: { from: ['open'], to: 'decided', otherwise: isDecided } satisfies Step<Round, unknown, 'decided'>,
} as const satisfies Lifecycle<Round>;

export function refuseUnlessOpen(round: Round): void {
  const against = objection(ROUND_LIFECYCLE.decide, round, undefined);
  if (against) throw against;
}

export function close(round: Round): Round {
  return take(ROUND_LIFECYCLE.decide, round, undefined);
}

export const PHASES = ['announced', 'open', 'closed', 'decided'] as const;
export type Phase = (typeof PHASES)[number];

/** Where a round stands at a moment. */
export function phaseOf(
  { status, opensAt, deadline }: Pick<Round, 'status' | 'opensAt' | 'deadline'>,
  at: Date,
): Phase {
  if (status === 'decided') return 'decided';
  if (opensAt !== null && at < opensAt) return 'announced';
  return deadline !== null && at >= deadline ? 'closed' : 'open';
}

/** Refuses applications before a round opens, after its deadline, and once it is decided. */
export function expectTaking(round: Round, at: Date): void {
  refuseUnlessOpen(round);
  const { title, opensAt, deadline } = round;
  const phase = phaseOf(round, at);
  if (phase === 'announced') throw refuse('round/not-open-yet', { title, from: opensAt!.toISOString() });
  if (phase === 'closed') throw refuse('round/closed', { title, deadline: deadline!.toISOString() });
}

/** Whether its applications may be read by those who did not write them. */
export function isSealedAt({ isSealed, deadline }: Pick<Round, 'isSealed' | 'deadline'>, at: Date): boolean {
  return isSealed && deadline !== null && at < deadline;
}

export function expectUnsealed(round: Round, at: Date): void {
  if (isSealedAt(round, at)) {
    throw refuse('round/sealed', { title: round.title, until: round.deadline!.toISOString() });
  }
}

/** Gives everybody more time, never less, and only while there still is some. */
export function extendDeadline(round: Round, deadline: Date, at: Date): Round {
  refuseUnlessOpen(round);
  const now = round.deadline;
  if (now === null || at >= now) throw refuse('round/deadline-over');
  if (deadline <= now) throw refuse('round/deadline-earlier');
  return { ...round, deadline, version: round.version + 1 };
}

/** Its deadline has passed: from now on everybody reads who may. */
export function unseal(round: Round, at: Date): Round {
  expectUnsealed(round, at);
  return { ...round, unsealedAt: at, version: round.version + 1 };
}
