import type { BoundedClaim } from './claim.js';

/**
 * Rounds exact awards (numerators over `d`, in the tie order) to multiples of `unit` by the largest remainder: all are
 * cut to the unit, then what is left goes unit by unit to the largest remainders, equal ones in the tie order.
 * An award at its cap or floor is that limit to the last minor unit; no award is cut below its floor or raised above
 * its cap. What fits nobody stays in the envelope.
 */
export function roundAwards(
  claims: readonly BoundedClaim[],
  numerators: readonly bigint[],
  d: bigint,
  envelope: bigint,
  unit: bigint,
): bigint[] {
  let left = envelope;
  const open: { at: number; remainder: bigint }[] = [];
  const awards = claims.map(({ floor, cap }, at) => {
    const exact = numerators[at]!;
    const whole = exact / d;
    const fraction = exact - whole * d;
    const isAtLimit = whole === cap || (whole === floor && fraction === 0n);
    const cut = isAtLimit || unit === 1n ? whole : (whole / unit) * unit;
    const award = cut < floor ? floor : cut;
    const remainder = fraction + (whole - award) * d;
    if (!isAtLimit && remainder > 0n) open.push({ at, remainder });
    left -= award;
    return award;
  });
  if (left === 0n) return awards;
  open.sort((a, b) => (a.remainder > b.remainder ? -1 : a.remainder < b.remainder ? 1 : a.at - b.at));
  for (const { at } of open) {
    const award = awards[at]!;
    const raised = (award / unit + 1n) * unit;
    if (raised - award > left || raised > claims[at]!.cap) continue;
    awards[at] = raised;
    left -= raised - award;
  }
  return awards;
}
