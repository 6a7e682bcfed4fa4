import { largestRemainder } from '@levada/kernel';
import type { GroupLimit } from '../group-limit.js';
import type { Quotient } from '../quotient.js';
import { byTieOrder } from '../tie-order.js';
import type { BoundedClaim } from './claim.js';

/**
 * How exact awards become multiples of the rounding unit: the units that cutting sets free go to the largest remainders; or
 * to those of half a unit and more only; or to nobody.
 */
export const ROUNDINGS = ['largest-remainder', 'half-up', 'down-to-unit'] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/**
 * Rounds exact awards to multiples of `unit`, equal remainders in the tie order. An award at its cap or floor is that limit
 * to the last minor unit; no award is cut below its floor or raised above its cap, and no limit is passed: what half-up
 * would put on top of a full limit is not given, beginning with the smallest remainder. A group that is cut below its floor
 * is served first. What fits nobody, or is not given, stays in the envelope.
 */
export function roundAwards(
  claims: readonly BoundedClaim[],
  exact: readonly Quotient[],
  limits: readonly GroupLimit[],
  unit: bigint,
  rounding: Rounding,
): bigint[] {
  const ties = (a: number, b: number): number => byTieOrder(claims[a]!, claims[b]!);
  const fromHalf = rounding === 'half-up';
  // With nothing to give away all awards stay cut.
  const most = (total: bigint): bigint => (rounding === 'down-to-unit' ? 0n : total);
  // A limit by itself is the envelope of all: its money is the total, and there are no rooms to look at.
  const alone = limits.length === 1 ? limits[0]!.cap : null;
  if (alone !== null) {
    const parts = claims.map(({ floor, cap }, at) => ({ exact: exact[at]!, floor, cap }));
    return largestRemainder(parts, most(alone), unit, { ties, fromHalf });
  }
  const within = claims.map((): number[] => []);
  limits.forEach(({ members }, room) => members.forEach((at) => within[at]!.push(room)));
  const rooms = limits.map(({ cap, floor }) => ({ most: cap, least: floor }));
  const parts = claims.map(({ floor, cap }, at) => ({ exact: exact[at]!, floor, cap, within: within[at]! }));
  const total = claims.reduce((all, { cap }) => all + cap, 0n);
  return largestRemainder(parts, most(total), unit, { ties, rooms, fromHalf });
}
