import type { GroupLimit } from '../group-limit.js';
import { compare, minus, plus, reduced, whole, type Quotient } from '../quotient.js';
import { heightAt, type Ramp, type Ramps } from './ramp.js';
import { levelFor } from './water-filling.js';

/** What rises with the level, each from its base along its ramps to its top, in minor units over the scale. */
export interface Risings {
  readonly base: readonly bigint[];
  readonly top: readonly bigint[];
  readonly early: Ramps;
  readonly late: LateRamps | null;
}

/** They rise beyond a level at which the early ones have all ended. Most runs end before it: they are made when asked for. */
export interface LateRamps {
  readonly begin: Quotient;
  ramps(): Ramps;
}

/** A limit as the level meets it: at its cap all of its members stop, at its floor those that rise for no other floor. */
export interface Goal {
  readonly limit: GroupLimit;
  readonly isFloor: boolean;
  /** The cap or floor over the scale. */
  readonly target: bigint;
}

export interface Stop {
  readonly level: Quotient;
  readonly by: GroupLimit;
}

export interface Raised {
  /** Where each stopped; `null` for what rose to its top. */
  readonly stops: readonly (Stop | null)[];
  /** The level at which each limit was met; a limit that was not is not in there. */
  readonly levels: ReadonlyMap<GroupLimit, Quotient>;
}

/**
 * Raises all awards by one common level; where a goal is met its members stop, and the others go on. So everyone gets
 * the most that does not take from somebody at a lower level (lexicographic water filling; max-min fairness as in Bertsekas
 * & Gallager, Data Networks, 6.5.2). Exact, and the order of rows and limits changes nothing: goals met at one level are
 * told apart by their order in the list, which changes names and no amount.
 */
export function raise(
  risings: Risings,
  goals: readonly Goal[],
  takesPart: (at: number) => boolean = () => true,
): Raised {
  const stops: (Stop | null)[] = new Array<Stop | null>(risings.base.length).fill(null);
  const levels = new Map<GroupLimit, Quotient>();
  const isOpen = (at: number): boolean => stops[at] === null && takesPart(at);
  let reached: Quotient | null = null;
  const look = (pool: Pool): Quotient | null => levelOf(pool, risings, isOpen, reached);
  const pools = goals.map((goal) => poolOf(goal, risings, takesPart));
  for (const pool of pools) pool.level = look(pool);
  const poolsOf = pools.length > 1 ? poolsByMember(pools) : null;
  for (;;) {
    const pool = earliest(pools, look);
    if (!pool) return { stops, levels };
    const level: Quotient = pool.level!;
    pool.isDone = true;
    reached = level;
    levels.set(pool.goal.limit, level);
    const risesOn = (at: number): boolean =>
      pool.goal.isFloor && poolsOf!.get(at)!.some(({ isDone, goal }) => goal.isFloor && !isDone);
    const stopping = pool.goal.limit.members.filter((at) => isOpen(at) && !risesOn(at));
    const stop: Stop = { level, by: pool.goal.limit };
    for (const at of stopping) stops[at] = stop;
    if (poolsOf) fix(stopping, level, risings, poolsOf);
  }
}

/** The award at a level, as the numerator over the level's denominator. */
export function valueAt({ base, early, late }: Risings, at: number, level: Quotient): bigint {
  const value = base[at]! * level.d + heightOf(early, at, level);
  return late && compare(level, late.begin) > 0 ? value + heightOf(late.ramps(), at, level) : value;
}

/** The ramps of one, as they rise one after the other. */
export function rampsAt({ early, late }: Risings, at: number): Ramp[] {
  return [early, late?.ramps()].flatMap((ramps) => ramps?.list.slice(ramps.from[at]!, ramps.from[at + 1]!) ?? []);
}

function heightOf({ list, from }: Ramps, at: number, level: Quotient): bigint {
  let height = 0n;
  for (let next = from[at]!; next < from[at + 1]!; next += 1) height += heightAt(list[next]!, level);
  return height;
}

interface Pool {
  readonly goal: Goal;
  isDone: boolean;
  /** Of the members that have stopped or do not take part. */
  fixed: Quotient;
  /** Where the goal is met; `null` if never. Of a stale pool it is too low: what stops early lets the others rise higher. */
  level: Quotient | null;
  isStale: boolean;
}

function poolOf(goal: Goal, risings: Risings, takesPart: (at: number) => boolean): Pool {
  const still = goal.limit.members.filter((at) => !takesPart(at));
  const fixed = whole(still.reduce((all, at) => all + risings.base[at]!, 0n));
  return { goal, isDone: false, fixed, level: null, isStale: false };
}

/** Looks again only at pools that could be the next: what they were met at before can only have risen. */
function earliest(pools: readonly Pool[], look: (pool: Pool) => Quotient | null): Pool | null {
  for (;;) {
    let first: Pool | null = null;
    for (const pool of pools)
      if (!pool.isDone && pool.level && (!first || compare(pool.level, first.level!) < 0)) first = pool;
    if (!first?.isStale) return first;
    first.level = look(first);
    first.isStale = false;
  }
}

function levelOf(
  { goal, fixed }: Pool,
  risings: Risings,
  isOpen: (at: number) => boolean,
  reached: Quotient | null,
): Quotient | null {
  let [base, top] = [0n, 0n];
  for (const at of goal.limit.members) {
    if (!isOpen(at)) continue;
    base += risings.base[at]!;
    top += risings.top[at]!;
  }
  const target = minus(whole(goal.target), fixed);
  const atTop = compare(whole(top), target);
  if (atTop < 0 || (atTop === 0 && !goal.isFloor)) return null;
  // Met by those who stopped with another goal.
  if (reached && goal.isFloor && compare(whole(base), target) >= 0) return reached;
  const { early, late } = risings;
  const ramps = openRamps(early, goal.limit, isOpen);
  if (!late) return levelFor(target, base, ramps);
  // Where the early ones reach the target, no late one has begun.
  const turn = ramps.reduce((all, { low, high }) => all + high - low, base);
  return ramps.length === 0 || compare(whole(turn), target) < 0
    ? levelFor(target, turn, openRamps(late.ramps(), goal.limit, isOpen))
    : levelFor(target, base, ramps);
}

function openRamps({ list, from }: Ramps, { members }: GroupLimit, isOpen: (at: number) => boolean): Ramp[] {
  const open: Ramp[] = [];
  for (const at of members)
    if (isOpen(at)) for (let next = from[at]!; next < from[at + 1]!; next += 1) open.push(list[next]!);
  return open;
}

function poolsByMember(pools: readonly Pool[]): Map<number, Pool[]> {
  const found = new Map<number, Pool[]>();
  for (const pool of pools)
    for (const at of pool.goal.limit.members) {
      const known = found.get(at);
      if (known) known.push(pool);
      else found.set(at, [pool]);
    }
  return found;
}

/** What has stopped counts as it stands in every other limit it lies in. */
function fix(
  stopping: readonly number[],
  level: Quotient,
  risings: Risings,
  poolsOf: ReadonlyMap<number, readonly Pool[]>,
): void {
  const sums = new Map<Pool, bigint>();
  for (const at of stopping) {
    const value = valueAt(risings, at, level);
    for (const pool of poolsOf.get(at)!) if (!pool.isDone) sums.set(pool, (sums.get(pool) ?? 0n) + value);
  }
  for (const [pool, sum] of sums) {
    pool.fixed = plus(pool.fixed, reduced(sum, level.d));
    pool.isStale = true;
  }
}
