import type { DivisibleRule } from './divisible-rule.js';
import { rise } from './ramp.js';

/** aᵢ = clamp(cᵢ − λ, fᵢ, uᵢ): everyone loses the same amount (Maimonides). Protects large network services. */
export const constrainedEqualLosses: DivisibleRule = {
  id: 'constrained-equal-losses',
  scale: 1n,
  // The level is −λ, so that awards rise with it.
  rise: (ramps, { claim, floor, cap }) => rise(ramps, floor, cap, claim, 1n),
  level: { name: 'commonLoss', factor: -1n, isMoney: true },
};
