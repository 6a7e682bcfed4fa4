import { refuse } from '@levada/kernel';
import { byTieOrder } from '../tie-order.js';
import type { BoundedClaim, Quotient } from './claim.js';
import type { DivisibleRule } from './divisible-rule.js';
import { roundAwards } from './rounding.js';
import { levelFor, type Breakpoint } from './water-filling.js';

export interface SharedAward {
  readonly id: string;
  /** Before rounding, in minor units. */
  readonly exact: Quotient;
  /** Minor units. */
  readonly award: bigint;
}

export interface Shares {
  /** In minor units; `null` where the money is enough for all. */
  readonly level: Quotient | null;
  /** In the tie order. */
  readonly awards: readonly SharedAward[];
  /** Minor units that fit nobody. */
  readonly left: bigint;
}

/**
 * Shares one envelope by a divisible rule, exactly, then rounds to multiples of `unit`. The order of the claims changes
 * nothing. Where the envelope is enough, everyone gets the cap. Refuses with `allocation/floors-infeasible`, naming the
 * floors that do not fit when they are served in the tie order.
 */
export function share(rule: DivisibleRule, envelope: bigint, claims: readonly BoundedClaim[], unit = 1n): Shares {
  if (envelope < 0n) throw refuse('allocation/envelope-negative');
  if (unit <= 0n) throw refuse('rounding/unit-not-positive');
  refuseInfeasibleFloors(envelope, claims);
  const ordered = [...claims].sort(byTieOrder);
  const most = ordered.reduce((all, { cap }) => all + cap, 0n);
  if (most <= envelope) {
    const awards = ordered.map(({ id, cap }) => ({ id, exact: { n: cap, d: 1n }, award: cap }));
    return { level: null, awards, left: envelope - most };
  }
  const { level, numerators, d } = solve(rule, envelope, ordered);
  const rounded = roundAwards(ordered, numerators, d, envelope, unit);
  const awards = ordered.map(({ id }, at) => ({ id, exact: { n: numerators[at]!, d }, award: rounded[at]! }));
  return { level, awards, left: envelope - rounded.reduce((all, one) => all + one, 0n) };
}

function solve(rule: DivisibleRule, envelope: bigint, claims: readonly BoundedClaim[]) {
  const { scale } = rule;
  const scaled = scale === 1n ? claims : claims.map((one) => times(one, scale));
  const most = scaled.reduce((all, { claim }) => (claim > all ? claim : all), 0n);
  const floors = scaled.reduce((all, { floor }) => all + floor, 0n);
  // Starts and ends apart: each list is often sorted already, which the sort makes use of.
  const starts: Breakpoint[] = [];
  const ends: Breakpoint[] = [];
  for (const one of scaled)
    for (const point of rule.breakpoints(one, most)) (point.slope > 0n ? starts : ends).push(point);
  const breakpoints = starts.concat(ends);
  const level = levelFor(envelope * scale, floors, breakpoints);
  const numerators = scaled.map((one) => rule.at(one, level, most));
  // Back to minor units: over the scale as well.
  return { level: { n: level.n, d: level.d * scale }, numerators, d: level.d * scale };
}

function times(one: BoundedClaim, scale: bigint): BoundedClaim {
  return { ...one, claim: one.claim * scale, floor: one.floor * scale, cap: one.cap * scale };
}

/** Names the floors that do not fit when they are served in the tie order. */
export function refuseInfeasibleFloors(envelope: bigint, claims: readonly BoundedClaim[]): void {
  if (claims.reduce((all, { floor }) => all + floor, 0n) <= envelope) return;
  const ordered = [...claims].sort(byTieOrder);
  let left = envelope;
  const unmet: string[] = [];
  for (const { id, floor } of ordered) {
    if (floor <= left) left -= floor;
    else unmet.push(id);
  }
  const requests = unmet.slice(0, 20).join(', ') + (unmet.length > 20 ? ', …' : '');
  throw refuse('allocation/floors-infeasible', { requests, count: unmet.length });
}
