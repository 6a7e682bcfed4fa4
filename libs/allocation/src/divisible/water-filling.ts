import { compare, reduced, type Quotient } from '../quotient.js';
import { endOf, startOf, type Ramp } from './ramp.js';

/** Ramps that are not yet straight lines between the two levels looked at, by which of their ends lie in there. */
interface Bent {
  readonly both: Ramp[];
  readonly start: Ramp[];
  readonly end: Ramp[];
}

/**
 * The smallest exact level at which `base` and all ramps add up to `target`, which is at most their sum at the top. A level
 * is tried among the ends of the ramps, exactly, and the half without the answer is dropped, until all ramps are straight
 * lines in what is left: there one linear equation remains. Linear on average; no number that only comes close.
 */
export function levelFor(target: Quotient, base: bigint, ramps: Ramp[]): Quotient {
  let bent: Bent = { both: ramps, start: [], end: [] };
  // What is flat already, and what is a line through all that is left: intercept and slope.
  const sum = { flat: base, intercept: 0n, slope: 0n };
  let high: Quotient | null = null;
  for (let pivot = middleOf(bent); pivot; pivot = middleOf(bent)) {
    const tried = split(bent, sum, pivot);
    const isReached = tried.total * target.d >= target.n * pivot.d;
    if (isReached) high = pivot;
    bent = isReached ? keepBelow(tried, sum) : keepAbove(tried, sum);
  }
  if (sum.slope > 0n) return reduced(target.n - (sum.flat + sum.intercept) * target.d, sum.slope * target.d);
  if (high) return high;
  throw new Error('the target is above all that can be awarded: there is no level to find');
}

interface Sum {
  flat: bigint;
  intercept: bigint;
  slope: bigint;
}

interface Side {
  readonly before: Ramp[];
  readonly atStart: Ramp[];
  readonly inside: Ramp[];
  readonly atEnd: Ramp[];
  readonly after: Ramp[];
}

interface Tried {
  /** Of everything at the pivot, a numerator over its denominator. */
  readonly total: bigint;
  readonly both: Side;
  readonly start: Side;
  readonly end: Side;
}

function split(bent: Bent, sum: Sum, pivot: Quotient): Tried {
  const { n, d } = pivot;
  const isWhole = d === 1n;
  let total = (sum.flat + sum.intercept) * d + sum.slope * n;
  const sideOf = (ramps: readonly Ramp[]): Side => {
    const side: Side = { before: [], atStart: [], inside: [], atEnd: [], after: [] };
    for (const ramp of ramps) {
      const value = isWhole ? ramp.intercept + ramp.slope * n : ramp.intercept * d + ramp.slope * n;
      const low = isWhole ? ramp.low : ramp.low * d;
      const top = isWhole ? ramp.high : ramp.high * d;
      if (value <= low) {
        (value < low ? side.before : side.atStart).push(ramp);
        continue;
      }
      if (value < top) side.inside.push(ramp);
      else (value > top ? side.after : side.atEnd).push(ramp);
      total += (value < top ? value : top) - low;
    }
    return side;
  };
  // The order matters: each of them adds to the total.
  const [both, start, end] = [sideOf(bent.both), sideOf(bent.start), sideOf(bent.end)];
  return { total, both, start, end };
}

/** The answer is the pivot or below: what only begins there is out. */
function keepBelow({ both, start, end }: Tried, sum: Sum): Bent {
  for (const ramp of end.inside) addLine(sum, ramp);
  for (const ramp of end.atEnd) addLine(sum, ramp);
  return {
    both: both.after,
    start: joined(both.inside, both.atEnd, start.inside, start.atEnd, start.after),
    end: end.after,
  };
}

/** The answer is above the pivot: what has ended there is flat. */
function keepAbove({ both, start, end }: Tried, sum: Sum): Bent {
  for (const side of [both, end])
    for (const ended of [side.after, side.atEnd]) for (const { low, high } of ended) sum.flat += high - low;
  for (const side of [start.inside, start.atStart]) for (const ramp of side) addLine(sum, ramp);
  return { both: both.before, start: start.before, end: joined(both.inside, both.atStart, end.inside) };
}

function addLine(sum: Sum, { low, intercept, slope }: Ramp): void {
  sum.intercept += intercept - low;
  sum.slope += slope;
}

/** One list is mostly all there is: it is passed on as it stands. */
function joined(...lists: Ramp[][]): Ramp[] {
  const held = lists.filter((list) => list.length > 0);
  return held.length === 1 ? held[0]! : held.flat();
}

/** A level among the ends that lie in what is left: the middle of a few that stand far apart. `null` where none is left. */
function middleOf({ both, start, end }: Bent): Quotient | null {
  const sample = [
    ...fewOf(both).flatMap((ramp) => [startOf(ramp), endOf(ramp)]),
    ...fewOf(start).map(startOf),
    ...fewOf(end).map(endOf),
  ];
  return sample.sort(compare)[sample.length >> 1] ?? null;
}

function fewOf(ramps: readonly Ramp[]): Ramp[] {
  if (ramps.length <= 5) return [...ramps];
  return [1, 5, 8, 11, 15].map((sixteenth) => ramps[(ramps.length * sixteenth) >> 4]!);
}
