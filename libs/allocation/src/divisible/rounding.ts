import { largestRemainder } from '@levada/kernel';
import type { GroupLimit } from '../group-limit.js';
import type { Quotient } from '../quotient.js';
import { byTieOrder } from '../tie-order.js';
import type { BoundedClaim } from './claim.js';

/**
 * Rounds exact awards to multiples of `unit` by the largest remainder, equal ones in the tie order. An award at its cap or
 * floor is that limit to the last minor unit; no award is cut below its floor or raised above its cap, and no limit is
 * passed. A group that is cut below its floor is served first. What fits nobody stays in the envelope.
 */
export function roundAwards(
  claims: readonly BoundedClaim[],
  exact: readonly Quotient[],
  limits: readonly GroupLimit[],
  unit: bigint,
): bigint[] {
  const ties = (a: number, b: number): number => byTieOrder(claims[a]!, claims[b]!);
  const [only, ...others] = limits;
  if (only?.members.length === claims.length && others.length === 0 && only.cap !== null && only.floor === 0n) {
    const parts = claims.map(({ floor, cap }, at) => ({ exact: exact[at]!, floor, cap }));
    return largestRemainder(parts, only.cap, unit, { ties });
  }
  const within = claims.map((): number[] => []);
  limits.forEach(({ members }, room) => members.forEach((at) => within[at]!.push(room)));
  const rooms = limits.map(({ cap, floor }) => ({ most: cap, least: floor }));
  const parts = claims.map(({ floor, cap }, at) => ({ exact: exact[at]!, floor, cap, within: within[at]! }));
  const total = claims.reduce((all, { cap }) => all + cap, 0n);
  return largestRemainder(parts, total, unit, { ties, rooms });
}
