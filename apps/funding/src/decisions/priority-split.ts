import { formatFraction, largestRemainder, parseFraction, ratio, refuse, type Money } from '@levada/kernel';
import type { PriorityRef } from '@levada/contracts';

/** A decision's line: a priority it serves, with its share and its part of the amount. */
export interface PriorityLine extends PriorityRef {
  readonly amount: Money;
}

/**
 * Splits an amount over the priorities it serves: exact shares, rounded to minor units by largest remainder in the
 * order of the lines. Refuses no line at all, a share that is not above 0, and shares that do not add up to 1.
 */
export function splitOverPriorities(amount: Money, refs: readonly PriorityRef[]): PriorityLine[] {
  if (refs.length === 0) throw refuse('decision/without-priority');
  const shares = refs.map((ref) => parseFraction(ref.share));
  if (shares.some((share) => share.compare(ratio(0n)) <= 0)) throw refuse('decision/share-not-positive');
  const total = shares.reduce((all, one) => all.add(one), ratio(0n));
  if (!total.equals(ratio(1n))) throw refuse('decision/shares-not-one', { total: formatFraction(total) });
  const keys = refs.map((ref) => [ref.planId, ref.planVersion, ref.priorityCode, ref.measureCode ?? ''].join('\u001f'));
  if (new Set(keys).size !== keys.length) throw refuse('decision/priority-twice');
  const amounts = largestRemainder(
    shares.map((share) => ({ exact: share.mul(ratio(amount.minor)) })),
    amount.minor,
  );
  return refs.map((ref, at) => ({
    ...ref,
    share: formatFraction(shares[at]!),
    amount: { minor: amounts[at]!, currency: amount.currency },
  }));
}

/** What can be wrong with the priorities that somebody names. */
export const PRIORITY_REFUSALS = [
  'priority/not-in-plan',
  'decision/without-priority',
  'decision/share-not-positive',
  'decision/shares-not-one',
  'decision/priority-twice',
] as const;
