import { clamp } from './claim.js';
import type { DivisibleRule } from './divisible-rule.js';
import { rise } from './water-filling.js';

/** aᵢ = clamp(cᵢ − λ, fᵢ, uᵢ): everyone loses the same amount (Maimonides). Protects large network services. */
export const constrainedEqualLosses: DivisibleRule = {
  id: 'constrained-equal-losses',
  scale: 1n,
  // The level is −λ, so that awards rise with it.
  breakpoints: ({ claim, floor, cap }) => rise(floor, cap, claim, 1n),
  at: ({ claim, floor, cap }, { n, d }) => clamp(claim * d + n, floor * d, cap * d),
  level: { name: 'commonLoss', factor: -1n, isMoney: true },
};
