import type { EngineRequest } from '../input/request.js';
import { cutCode, fullCode, type AwardCode } from '../run/award-code.js';
import type { BoundedClaim } from './claim.js';
import type { LimitedAward } from './share.js';

export function boundedClaim(one: EngineRequest): BoundedClaim {
  return { id: one.id, claim: one.eligible, floor: one.floor, cap: mostOf(one), score: one.score };
}

/** A cap above what is eligible binds nobody. */
function mostOf({ cap, eligible }: EngineRequest): bigint {
  return cap !== null && cap < eligible ? cap : eligible;
}

/** What bound an award of a divisible rule: all that was asked, the cap, a floor, a limit, or the rounding. */
export function codeOf(one: EngineRequest, { award, exact, by, liftedFor }: LimitedAward): AwardCode {
  if (one.eligible === 0n) return 'not-eligible';
  if (award === mostOf(one)) return fullCode(one, award);
  if (one.floor > 0n && exact.n === one.floor * exact.d) return 'floor';
  if (liftedFor) return liftedFor.kind === 'provider' ? 'provider-floor' : 'area-floor';
  if (award > 0n) return cutCode(by?.kind);
  return exact.n > 0n ? 'below-unit' : 'no-money';
}
