import { clamp } from './claim.js';
import type { DivisibleRule } from './divisible-rule.js';
import { rise } from './water-filling.js';

/** aᵢ = clamp(λ·cᵢ, fᵢ, uᵢ): everyone the same part of the claim. The usual cut (krácení) of Czech rounds. */
export const proportionalRule: DivisibleRule = {
  id: 'proportional',
  scale: 1n,
  breakpoints: ({ claim, floor, cap }) => rise(floor, cap, 0n, claim),
  at: ({ claim, floor, cap }, { n, d }) => clamp(n * claim, floor * d, cap * d),
  level: { name: 'coefficient', factor: 1n, isMoney: false },
};
