import type { DivisibleRule } from './divisible-rule.js';
import { rise } from './ramp.js';

/**
 * Contested garment (Aumann & Maschler 1985): up to half of all claims, equal awards on the half-claims; beyond it, equal
 * losses on the half-claims. As one level t with h = c/2 and M the largest claim: min(h, t) while t ≤ M/2, and
 * max(h, c − (M − t)) after. Limits cut it off at both ends, as with the other rules; the reference has none for it.
 */
export const talmud: DivisibleRule = {
  id: 'talmud',
  // Half of a claim in minor units is whole only when amounts are doubled.
  scale: 2n,
  rise: (ramps, { claim, floor, cap }) => {
    // Nearly all have no cap of their own: a product less for each.
    const high = cap === claim ? claim : 2n * cap;
    rise(ramps, 2n * floor, high < claim ? high : claim, 0n, 2n);
  },
  late: {
    begin: (most) => ({ n: most, d: 2n }),
    rise: (ramps, { claim, floor, cap }, most) => {
      const low = 2n * floor;
      rise(ramps, low > claim ? low : claim, 2n * cap, 2n * (claim - most), 2n);
    },
  },
  level: null,
};
