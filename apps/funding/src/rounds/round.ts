import { digitsOf, objection, refuse, take, type Guard, type Lifecycle, type Money, type Step } from '@levada/kernel';
import type { RuleParameters } from '../allocation-runs/run-rule.js';
import type { Envelope } from '../envelopes/envelope.js';
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
  readonly status: 'open' | 'decided';
  readonly version: number;
}

export function openRound(
  envelope: Envelope,
  plan: KnownPlan,
  asked: Pick<Round, 'id' | 'title' | 'rule' | 'parameters' | 'roundTo'>,
): Round {
  const { amount } = envelope;
  if (asked.roundTo.currency !== amount.currency) {
    throw refuse('money/mixed-currencies', { one: asked.roundTo.currency, other: amount.currency });
  }
  if (asked.roundTo.minor <= 0n) throw refuse('round/unit-not-positive', { digits: digitsOf(amount.currency) });
  return {
    ...asked,
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
