import type { EngineRequest } from '../input/request.js';
import { cutCode, fullCode, type AwardCode } from '../run/award-code.js';
import type { BoundedClaim } from './claim.js';
import type { LimitedAward } from './share.js';

export function boundedClaim(one: EngineRequest): BoundedClaim {
  const cap = one.cap !== null && one.cap < one.eligible ? one.cap : one.eligible;
  return { id: one.id, claim: one.eligible, floor: one.floor, cap, score: one.score };
}

/** What bound an award of a divisible rule: all that was asked, the cap, a floor, a limit, or the rounding. */
export function codeOf(one: EngineRequest, { award, exact, by, liftedFor }: LimitedAward): AwardCode {
  if (one.eligible === 0n) return 'not-eligible';
  if (award === one.requested || award === one.eligible || award === one.cap) return fullCode(one, award);
  if (one.floor > 0n && exact.n === one.floor * exact.d) return 'floor';
  if (liftedFor) return liftedFor.kind === 'provider' ? 'provider-floor' : 'area-floor';
  if (award > 0n) return cutCode(by?.kind);
  return exact.n > 0n ? 'below-unit' : 'no-money';
}
