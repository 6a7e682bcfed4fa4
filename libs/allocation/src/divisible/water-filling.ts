import type { Quotient } from './claim.js';

/** At the level `at`, the sum of all awards turns from one line (`intercept + slope · level`) into another. */
export interface Breakpoint {
  readonly at: Quotient;
  readonly intercept: bigint;
  readonly slope: bigint;
}

/** An award that rises from `low` to `high` along the line `intercept + slope · level`, and is flat before and after. */
export function rise(low: bigint, high: bigint, intercept: bigint, slope: bigint): Breakpoint[] {
  if (low >= high) return [];
  return [
    { at: levelAt(low - intercept, slope), intercept: intercept - low, slope },
    { at: levelAt(high - intercept, slope), intercept: high - intercept, slope: -slope },
  ];
}

/** Whole levels with the denominator 1: nearly all are, and comparing them takes no multiplication. */
function levelAt(n: bigint, d: bigint): Quotient {
  if (n === 0n || d === 1n) return { n, d: 1n };
  return n === d ? ONE : { n, d };
}

const ONE: Quotient = { n: 1n, d: 1n };

/**
 * The exact level at which awards add up to the envelope: breakpoints are walked in order, and in the stretch where the
 * sum passes the envelope one linear equation remains. `start` is the sum below the first breakpoint, at most the
 * envelope; the sum above the last one is above the envelope. n log n, no search for a number that only comes close.
 */
export function levelFor(envelope: bigint, start: bigint, breakpoints: Breakpoint[]): Quotient {
  const ordered = breakpoints.sort(({ at: a }, { at: b }) => {
    const left = a.d === b.d ? a.n : a.n * b.d;
    const right = a.d === b.d ? b.n : b.n * a.d;
    return left < right ? -1 : left > right ? 1 : 0;
  });
  let intercept = start;
  let slope = 0n;
  for (const point of ordered) {
    const { n, d } = point.at;
    if (intercept * d + slope * n >= envelope * d)
      return slope === 0n ? point.at : { n: envelope - intercept, d: slope };
    intercept += point.intercept;
    slope += point.slope;
  }
  throw new Error('the envelope is enough for all: there is no level to find');
}
