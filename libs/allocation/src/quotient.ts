/** A number `n / d`, d > 0, not always reduced: awards of one level share its denominator, so nothing is reduced on the way. */
export interface Quotient {
  readonly n: bigint;
  readonly d: bigint;
}

export function whole(n: bigint): Quotient {
  return { n, d: 1n };
}

/** In lowest terms. */
export function reduced(n: bigint, d: bigint): Quotient {
  const divisor = greatestDivisor(n < 0n ? -n : n, d);
  return divisor === 1n ? { n, d } : { n: n / divisor, d: d / divisor };
}

/** In lowest terms. */
export function plus(a: Quotient, b: Quotient): Quotient {
  if (b.n === 0n) return a;
  return a.d === b.d ? reduced(a.n + b.n, a.d) : reduced(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function minus(a: Quotient, b: Quotient): Quotient {
  return plus(a, { n: -b.n, d: b.d });
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Quotient, b: Quotient): number {
  return a.d === b.d ? order(a.n, b.n) : order(a.n * b.d, b.n * a.d);
}

/** For `sort`: ascending. */
export function order(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function greatestDivisor(a: bigint, b: bigint): bigint {
  while (b > 0n) [a, b] = [b, a % b];
  return a;
}
