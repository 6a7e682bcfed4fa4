import { codeOf, boundedClaim, type AwardCode } from '../divisible/limits.js';
import type { EngineRequest } from '../input/request.js';
import { byTieOrder } from '../tie-order.js';

export interface RankedRule {
  readonly id: string;
  /** The walk ends at the first request that does not fit. */
  readonly stops: boolean;
  /** Requests under a minimum score are out before the ranking. */
  readonly hasThreshold: boolean;
}

export const RANKED_RULES: readonly RankedRule[] = [
  { id: 'greedy', stops: false, hasThreshold: false },
  { id: 'greedy-no-skip', stops: true, hasThreshold: false },
  { id: 'greedy-threshold', stops: false, hasThreshold: true },
];

export interface RankedAward {
  readonly id: string;
  /** All of the claim or nothing, in minor units. */
  readonly award: bigint;
  readonly code: AwardCode;
}

/**
 * Walks the requests in the tie order (score, amount, id) and grants each in full while the money lasts: one that does not
 * fit is passed over, or ends the walk where the rule stops. A claim is all or nothing and is not rounded.
 */
export function walk(
  rule: RankedRule,
  envelope: bigint,
  requests: readonly EngineRequest[],
  threshold: bigint | null,
): RankedAward[] {
  let left = envelope;
  let hasStopped = false;
  const byRank = requests.map((one) => ({ one, claim: boundedClaim(one) }));
  return byRank
    .sort((a, b) => byTieOrder(a.claim, b.claim))
    .map(({ one, claim: { id, cap } }): RankedAward => {
      const none = (code: AwardCode): RankedAward => ({ id, award: 0n, code });
      if (threshold !== null && (one.score === null || one.score < threshold)) return none('threshold');
      if (one.eligible === 0n) return none('not-eligible');
      if (cap < one.minimum) return none('minimum');
      if (hasStopped) return none('after-stop');
      if (cap > left) {
        hasStopped = rule.stops;
        return none('no-money');
      }
      left -= cap;
      return { id, award: cap, code: codeOf(one, cap, false) };
    });
}
