import type { BoundedClaim } from './claim.js';

/** Claims c1, c2, … without floors, with nothing below the claim as the cap. */
export function claimsOf(...amounts: readonly bigint[]): BoundedClaim[] {
  return amounts.map((claim, at) => ({ id: `c${at + 1}`, claim, floor: 0n, cap: claim, score: null }));
}
