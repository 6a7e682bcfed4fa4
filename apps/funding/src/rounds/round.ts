import type { Rule } from '@levada/allocation';
import { digitsOf, refuse, type Money } from '@levada/kernel';
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
  readonly rule: Rule;
  /** Awards are multiples of this. */
  readonly roundTo: Money;
  readonly status: 'open' | 'decided';
  readonly version: number;
}

export function openRound(
  envelope: Envelope,
  plan: KnownPlan,
  asked: Pick<Round, 'id' | 'title' | 'rule' | 'roundTo'>,
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

export function refuseUnlessOpen(round: Round): void {
  if (round.status !== 'open') throw refuse('round/decided', { title: round.title });
}

export function close(round: Round): Round {
  return { ...round, status: 'decided', version: round.version + 1 };
}
