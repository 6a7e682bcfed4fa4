import type { DivisibleRule } from './divisible-rule.js';
import { rise } from './ramp.js';

/** aᵢ = clamp(λ·cᵢ, fᵢ, uᵢ): everyone the same part of the claim. The usual cut (krácení) of Czech rounds. */
export const proportionalRule: DivisibleRule = {
  id: 'proportional',
  scale: 1n,
  rise: (ramps, { claim, floor, cap }) => rise(ramps, floor, cap, 0n, claim),
  level: { name: 'coefficient', factor: 1n, isMoney: false },
};
