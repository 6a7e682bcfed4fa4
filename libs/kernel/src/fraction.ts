import { Fraction as Exact } from 'fraction.js';
import { refuse } from './refusal.js';

/** An exact, reduced fraction. Opaque on purpose: made by `ratio` or `parseFraction`, never from a `number`. */
export type Fraction = Exact;

const WRITTEN = /^-?\d{1,60}(\/\d{1,60})?$/;
const DECIMAL = /^-?\d{1,60}(\.\d{1,60})?$/;

/** The fraction `numerator / denominator`. Refuses a zero denominator with `fraction/zero-denominator`. */
export function ratio(numerator: bigint, denominator = 1n): Fraction {
  if (denominator === 0n) throw refuse('fraction/zero-denominator');
  return new Exact(numerator, denominator);
}

/** Reads `p/q`, a whole number or a plain decimal. Refuses anything else, zero denominators included, with `fraction/malformed`. */
export function parseFraction(text: string): Fraction {
  if (WRITTEN.test(text)) {
    const [numerator, denominator = '1'] = text.split('/') as [string, string?];
    return ratio(BigInt(numerator), BigInt(denominator));
  }
  if (DECIMAL.test(text)) {
    const [whole, decimals] = text.split('.') as [string, string];
    return ratio(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
  }
  throw refuse('fraction/malformed', { text: text.slice(0, 80) });
}

/** `p/q` in lowest terms, a whole number without its denominator: `50000/120919`, `3`. */
export function formatFraction(fraction: Fraction): string {
  return fraction.toFraction();
}

/** The largest whole number not above the fraction. */
export function floor(fraction: Fraction): bigint {
  const signed = fraction.s * fraction.n;
  const cut = signed / fraction.d;
  return signed < 0n && signed % fraction.d !== 0n ? cut - 1n : cut;
}
