import type { DivisibleRule } from './divisible-rule.js';
import { rise } from './ramp.js';

/** aᵢ = clamp(λ, fᵢ, uᵢ): everyone the same amount, nobody more than the claim. Protects small services. */
export const constrainedEqualAwards: DivisibleRule = {
  id: 'constrained-equal-awards',
  scale: 1n,
  rise: (ramps, { floor, cap }) => rise(ramps, floor, cap, 0n, 1n),
  level: { name: 'commonAward', factor: 1n, isMoney: true },
};
