import type { EngineRequest } from '../input/request.js';
import type { BoundedClaim } from './claim.js';

/** Why an award is what it is: the limit that bound it. */
export type AwardCode =
  | 'full'
  | 'eligible'
  | 'cap'
  | 'floor'
  | 'cut'
  | 'minimum'
  | 'no-money'
  | 'not-eligible'
  | 'threshold'
  | 'after-stop'
  | 'no-support';

export function boundedClaim(one: EngineRequest): BoundedClaim {
  const cap = one.cap !== null && one.cap < one.eligible ? one.cap : one.eligible;
  return { id: one.id, claim: one.eligible, floor: one.floor, cap, score: one.score };
}

/** What bound an award that the rule gave: all that was asked, the cap, the floor, or the rule's own cut. */
export function codeOf(one: EngineRequest, award: bigint, isAtFloor: boolean): AwardCode {
  if (one.eligible === 0n) return 'not-eligible';
  if (award === one.requested) return 'full';
  if (award === one.eligible) return 'eligible';
  if (award === one.cap) return 'cap';
  if (isAtFloor && one.floor > 0n) return 'floor';
  return award === 0n ? 'no-money' : 'cut';
}
