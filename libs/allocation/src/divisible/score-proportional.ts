import type { BoundedClaim } from './claim.js';
import type { DivisibleRule } from './divisible-rule.js';
import { rise } from './ramp.js';

/**
 * aᵢ = clamp(λ·sᵢ·cᵢ, fᵢ, uᵢ): the same part of the claim for every point. Who has no points, or fewer than the threshold
 * (millionths of a point), gets the floor and nothing more.
 */
export function scoreProportional(threshold: bigint | null): DivisibleRule {
  return {
    id: 'score-proportional',
    scale: 1n,
    takesPart: (one) => pointsOf(one) > 0n && pointsOf(one) >= (threshold ?? 0n),
    rise: (ramps, one) => rise(ramps, one.floor, one.cap, 0n, pointsOf(one) * one.claim),
    // Per point, not per millionth of a point.
    level: { name: 'coefficient', factor: 1_000_000n, isMoney: false },
  };
}

function pointsOf({ score }: BoundedClaim): bigint {
  return score ?? 0n;
}
