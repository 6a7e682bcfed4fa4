import type { Quotient } from '../quotient.js';

/** An award that rises from `low` to `high` along the line `intercept + slope · level`, and is flat before and after. */
export interface Ramp {
  readonly low: bigint;
  readonly high: bigint;
  readonly intercept: bigint;
  /** Above 0. */
  readonly slope: bigint;
}

/** The ramps of many in one list, as a million short ones cost: those of the one `at` begin at `from[at]` and end before `from[at + 1]`. */
export interface Ramps {
  readonly list: readonly Ramp[];
  readonly from: readonly number[];
}

/** Each adds its own to the list. */
export function rampsOf<T>(all: readonly T[], add: (ramps: Ramp[], one: T, at: number) => void): Ramps {
  const list: Ramp[] = [];
  const from = all.map((one, at) => {
    const begin = list.length;
    add(list, one, at);
    return begin;
  });
  from.push(list.length);
  return { list, from };
}

/** Adds a ramp; none where nothing rises: the limits leave no room. */
export function rise(ramps: Ramp[], low: bigint, high: bigint, intercept: bigint, slope: bigint): void {
  if (low < high && slope > 0n) ramps.push({ low, high, intercept, slope });
}

/** What the ramp adds above its low end at a level, as the numerator over the level's denominator. */
export function heightAt({ low, high, intercept, slope }: Ramp, { n, d }: Quotient): bigint {
  const value = intercept * d + slope * n;
  const bottom = low * d;
  if (value <= bottom) return 0n;
  const top = high * d;
  return (value < top ? value : top) - bottom;
}

/** The level at which the ramp begins to rise. */
export function startOf({ low, intercept, slope }: Ramp): Quotient {
  return levelAt(low - intercept, slope);
}

/** The level from which it rises no more. */
export function endOf({ high, intercept, slope }: Ramp): Quotient {
  return levelAt(high - intercept, slope);
}

/** Whole levels with the denominator 1: nearly all are, and comparing them takes no multiplication. */
function levelAt(n: bigint, d: bigint): Quotient {
  return n === 0n || d === 1n ? { n, d: 1n } : n === d ? { n: 1n, d: 1n } : { n, d };
}
