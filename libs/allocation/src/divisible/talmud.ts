import { clamp } from './claim.js';
import type { DivisibleRule } from './divisible-rule.js';
import { rise } from './water-filling.js';

/**
 * Contested garment (Aumann & Maschler 1985): up to half of all claims, equal awards on the half-claims; beyond it, equal
 * losses on the half-claims. As one level t with h = c/2 and M the largest claim: min(h, t) while t ≤ M/2, and
 * max(h, c − (M − t)) after. Limits cut it off at both ends, as with the other rules; the reference has none for it.
 */
export const talmud: DivisibleRule = {
  id: 'talmud',
  // Half of a claim in minor units is whole only when claims are doubled.
  scale: 2n,
  breakpoints: ({ claim, floor, cap }, most) => {
    const half = claim / 2n;
    return [
      ...rise(floor, cap < half ? cap : half, 0n, 1n),
      ...rise(floor > half ? floor : half, cap, claim - most, 1n),
    ];
  },
  at: ({ claim, floor, cap }, { n, d }, most) => {
    const half = (claim / 2n) * d;
    const rising = n < half ? n : half;
    const losing = n + (claim - most) * d;
    return clamp(losing > rising && losing > half ? losing : rising, floor * d, cap * d);
  },
  level: null,
};
