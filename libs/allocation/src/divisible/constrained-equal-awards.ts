import { clamp } from './claim.js';
import type { DivisibleRule } from './divisible-rule.js';
import { rise } from './water-filling.js';

/** aᵢ = clamp(λ, fᵢ, uᵢ): everyone the same amount, nobody more than the claim. Protects small services. */
export const constrainedEqualAwards: DivisibleRule = {
  id: 'constrained-equal-awards',
  scale: 1n,
  breakpoints: ({ floor, cap }) => rise(floor, cap, 0n, 1n),
  at: ({ floor, cap }, { n, d }) => clamp(n, floor * d, cap * d),
  level: { name: 'commonAward', factor: 1n, isMoney: true },
};
