import { FloorUnreached, type GroupLimit } from '../group-limit.js';
import { greatestDivisor, plus, reduced, whole } from '../quotient.js';
import { heightAt, rampsOf, rise, type Ramps } from './ramp.js';
import { raise, valueAt, type Goal, type Risings, type Stop } from './raise.js';

export interface Lifted {
  readonly risings: Risings;
  /** What all amounts of the risings are over, on top of the scale they came with. */
  readonly factor: bigint;
  /** For whose floor each was lifted; `null` for most. */
  readonly liftedFor: readonly (GroupLimit | null)[];
}

/**
 * Floors of groups: before anybody shares, the members of a group that is short of its floor are raised by the rule, to a
 * level of their own, until they reach it together; that is then the least that each of them gets. Caps bind on the way.
 * Throws `FloorUnreached` for the first floor that cannot be reached so.
 */
export function lift(risings: Risings, limits: readonly GroupLimit[], scale: bigint): Lifted {
  const none = risings.base.map(() => null);
  const short = limits.filter(({ floor, members }) => floor * scale > sumOf(members, (at) => risings.base[at]!));
  if (short.length === 0) return { risings, factor: 1n, liftedFor: none };
  const liftedFor: (GroupLimit | null)[] = none;
  for (const limit of short) for (const at of limit.members) liftedFor[at] ??= limit;
  const goals = [
    ...short.map((limit): Goal => ({ limit, isFloor: true, target: limit.floor * scale })),
    ...capsOf(limits, scale),
  ];
  const { stops, levels } = raise(risings, goals, (at) => liftedFor[at] !== null);
  const missed = short.find((limit) => !levels.has(limit));
  if (missed) throw new FloorUnreached(missed, reachedBy(missed, risings, stops) / scale);
  // Whoever was raised for two floors got what it has from the one that let it stop last.
  stops.forEach((stop, at) => {
    if (stop && short.includes(stop.by)) liftedFor[at] = stop.by;
  });
  const factor = stops.reduce((all, stop) => (stop ? leastMultiple(all, stop.level.d) : all), 1n);
  return { risings: beginAt(risings, stops, factor), factor, liftedFor };
}

/** What the members rose to together, rounded down once. */
function reachedBy({ members }: GroupLimit, risings: Risings, stops: readonly (Stop | null)[]): bigint {
  const { n, d } = members.reduce((all, at) => {
    const level = stops[at]?.level;
    return plus(all, level ? reduced(valueAt(risings, at, level), level.d) : whole(risings.top[at]!));
  }, whole(0n));
  return n / d;
}

/** The caps as goals of the level. */
export function capsOf(limits: readonly GroupLimit[], scale: bigint): Goal[] {
  return limits.flatMap((limit) => (limit.cap === null ? [] : [{ limit, isFloor: false, target: limit.cap * scale }]));
}

/** The same awards, each beginning at what it has been raised to; those that were not raised begin as before. */
function beginAt({ base, top, early, late }: Risings, stops: readonly (Stop | null)[], factor: bigint): Risings {
  const held = base.map((amount) => amount * factor);
  const restOf = ({ list, from }: Ramps): Ramps =>
    rampsOf(stops, (rest, stop, at) => {
      for (const ramp of list.slice(from[at]!, from[at + 1]!)) {
        const [low, high] = [ramp.low * factor, ramp.high * factor];
        const scaled = { low, high, intercept: ramp.intercept * factor, slope: ramp.slope * factor };
        // Whole: the factor is a multiple of every level's denominator.
        const height = stop ? heightAt(scaled, stop.level) / stop.level.d : 0n;
        held[at]! += height;
        rise(rest, low + height, high, scaled.intercept, scaled.slope);
      }
    });
  const rest = { early: restOf(early), late: late && restOf(late.ramps()) };
  return {
    base: held,
    top: top.map((amount) => amount * factor),
    early: rest.early,
    late: late && { begin: late.begin, ramps: () => rest.late! },
  };
}

function sumOf(members: readonly number[], amount: (at: number) => bigint): bigint {
  return members.reduce((all, at) => all + amount(at), 0n);
}

function leastMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestDivisor(a, b)) * b;
}
