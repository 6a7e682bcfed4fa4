import { floor, ratio, type Fraction } from './fraction.js';
import { refuse } from './refusal.js';

export interface Part {
  /** The exact amount before rounding, in the same unit as `unit` (minor units). */
  readonly exact: Fraction;
  /** Never rounded above this (minor units). */
  readonly cap?: bigint;
}

/**
 * Rounds exact parts to whole multiples of `unit` so that they add up to `total` (all in minor units), by the method
 * of largest remainders (Hamilton): every part is cut to the unit, then the units left go one by one to the largest
 * remainders. Equal remainders keep the order of the input, so the caller sorts by its tie order first.
 * A part at its cap is passed over; what fits nobody is left: the result may add up to less than `total`, never more.
 */
export function largestRemainder(parts: readonly Part[], total: bigint, unit = 1n): bigint[] {
  if (unit <= 0n) throw refuse('rounding/unit-not-positive');
  const cut = parts.map((part) => floor(part.exact.div(ratio(unit))) * unit);
  let left = (total - cut.reduce((all, one) => all + one, 0n)) / unit;
  const order = parts
    .map((part, at) => ({ at, remainder: part.exact.sub(ratio(cut[at] ?? 0n)) }))
    .sort((a, b) => b.remainder.compare(a.remainder) || a.at - b.at);
  for (const { at, remainder } of order) {
    if (left <= 0n) break;
    const raised = (cut[at] ?? 0n) + unit;
    const cap = parts[at]?.cap;
    // A part without remainder is exact already: giving it a unit would round it by a whole unit.
    if (remainder.compare(ratio(0n)) <= 0 || (cap !== undefined && raised > cap)) continue;
    cut[at] = raised;
    left -= 1n;
  }
  return cut;
}
