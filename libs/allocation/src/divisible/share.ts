import { refuse } from '@levada/kernel';
import { envelopeOver, FloorUnreached, type GroupLimit } from '../group-limit.js';
import { whole, type Quotient } from '../quotient.js';
import { byTieOrder } from '../tie-order.js';
import type { BoundedClaim } from './claim.js';
import type { DivisibleRule } from './divisible-rule.js';
import { capsOf, lift } from './lift.js';
import { rampsOf, type Ramps } from './ramp.js';
import { raise, valueAt, type LateRamps, type Risings, type Stop } from './raise.js';
import { roundAwards, type Rounding } from './rounding.js';

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
  /** In the order of the claims. */
  readonly awards: readonly SharedAward[];
  /** Minor units that fit nobody. */
  readonly left: bigint;
}

/** An award and the limits that made it so. */
export interface LimitedAward extends SharedAward {
  /** The limit at which it stopped rising, `null` where it rose to its cap; and the level there. */
  readonly by: GroupLimit | null;
  readonly level: Quotient | null;
  /** The group whose floor it was lifted for, if that is all it got. */
  readonly liftedFor: GroupLimit | null;
}

export interface LimitedShares {
  /** In the order of the claims. */
  readonly awards: readonly LimitedAward[];
  /** The level at which each limit bound, in minor units; those that did not bind are not in there. */
  readonly levels: ReadonlyMap<GroupLimit, Quotient>;
  /** What was raised, in minor units over the scale: for whoever explains it. */
  readonly risings: Risings;
  readonly scale: bigint;
}

/**
 * Shares one envelope by a divisible rule, exactly, then rounds to multiples of `unit`. The order of the claims changes
 * nothing. Where the envelope is enough, everyone gets the cap. Refuses with `allocation/floors-infeasible`, naming the
 * floors that do not fit when they are served in the tie order.
 */
export function share(rule: DivisibleRule, envelope: bigint, claims: readonly BoundedClaim[], unit = 1n): Shares {
  if (envelope < 0n) throw refuse('allocation/envelope-negative');
  const limit = envelopeOver(envelope, claims);
  const { awards, levels } = shareWithin(rule, claims, [limit], unit);
  return { level: levels.get(limit) ?? null, awards, left: awards.reduce((rest, { award }) => rest - award, envelope) };
}

/**
 * Shares among claims that lie in several limits at once: envelopes in envelopes, providers, areas. All awards rise by one
 * common level of the rule; where a limit is full its members stop and the others go on. Throws `FloorUnreached` where a
 * group's floor cannot be reached, and refuses floors of requests that do not fit into a limit, by name.
 */
export function shareWithin(
  rule: DivisibleRule,
  claims: readonly BoundedClaim[],
  limits: readonly GroupLimit[],
  unit: bigint,
  rounding: Rounding = 'largest-remainder',
): LimitedShares {
  for (const limit of limits) refuseInfeasibleFloors(limit, claims);
  const { risings, factor, liftedFor } = lift(risingsOf(rule, claims), limits, rule.scale);
  const scale = rule.scale * factor;
  const { stops, levels } = raise(risings, capsOf(limits, scale));
  const exact = exactOf(claims, risings, stops, scale);
  const rounded = roundAwards(claims, exact, limits, unit, rounding);
  refuseUnreached(limits, rounded);
  const awards = claims.map(({ id }, at): LimitedAward => {
    const { level = null, by = null } = stops[at] ?? {};
    const isLifted = level !== null && exact[at]!.n === risings.base[at]! * level.d;
    const lifter = isLifted ? liftedFor[at]! : null;
    return { id, exact: exact[at]!, award: rounded[at]!, by, level, liftedFor: lifter };
  });
  return { awards, levels, risings, scale };
}

function exactOf(
  claims: readonly BoundedClaim[],
  risings: Risings,
  stops: readonly (Stop | null)[],
  scale: bigint,
): Quotient[] {
  // Neighbours mostly stop together: one denominator for them, instead of a product for each.
  let last: Stop | null = null;
  let d = scale;
  return claims.map(({ cap }, at): Quotient => {
    const stop = stops[at]!;
    if (stop === null) return whole(cap);
    if (stop !== last) [last, d] = [stop, stop.level.d * scale];
    return { n: valueAt(risings, at, stop.level), d };
  });
}

function risingsOf(rule: DivisibleRule, claims: readonly BoundedClaim[]): Risings {
  const { scale } = rule;
  const most = claims.reduce((all, { claim }) => (claim > all ? claim : all), 0n);
  const over = (amount: bigint): bigint => (scale === 1n ? amount : amount * scale);
  return {
    base: claims.map(({ floor }) => over(floor)),
    top: claims.map(({ cap }) => over(cap)),
    early: rampsOf(claims, (ramps, one) => rule.rise(ramps, one, most)),
    late: lateRampsOf(rule, claims, most),
  };
}

function lateRampsOf({ late }: DivisibleRule, claims: readonly BoundedClaim[], most: bigint): LateRamps | null {
  if (!late) return null;
  let made: Ramps | null = null;
  const ramps = (): Ramps => (made ??= rampsOf(claims, (list, one) => late.rise(list, one, most)));
  return { begin: late.begin(most), ramps };
}

/** Names the floors that do not fit into a limit when they are served in the tie order. */
export function refuseInfeasibleFloors({ id, cap, members }: GroupLimit, claims: readonly BoundedClaim[]): void {
  if (cap === null || members.reduce((all, at) => all + claims[at]!.floor, 0n) <= cap) return;
  let left = cap;
  const unmet: string[] = [];
  for (const { id: request, floor } of members.map((at) => claims[at]!).sort(byTieOrder)) {
    if (floor <= left) left -= floor;
    else unmet.push(request);
  }
  const requests = unmet.slice(0, 20).join(', ') + (unmet.length > 20 ? ', …' : '');
  throw refuse('allocation/floors-infeasible', { requests, count: unmet.length, limit: id });
}

/** A floor that the exact awards reach can still be missed by less than the unit they are rounded to. */
function refuseUnreached(limits: readonly GroupLimit[], rounded: readonly bigint[]): void {
  for (const limit of limits) {
    const reached = limit.floor === 0n ? 0n : limit.members.reduce((all, at) => all + rounded[at]!, 0n);
    if (reached < limit.floor) throw new FloorUnreached(limit, reached);
  }
}
