import type { GroupLimit } from '../group-limit.js';
import type { EngineRequest } from '../input/request.js';
import { byTieOrder } from '../tie-order.js';
import type { BoundedClaim } from './claim.js';
import type { DivisibleRule } from './divisible-rule.js';
import { boundedClaim } from './limits.js';
import { networkFirst } from './network-first.js';
import type { Rounding } from './rounding.js';
import { shareWithin, type LimitedAward, type LimitedShares } from './share.js';

/** A rule, and whether floors are guaranteed before it begins. */
export interface Sharing {
  readonly rule: DivisibleRule;
  readonly isNetworkFirst: boolean;
  /** The least score where the rule has one, in millionths of a point. */
  readonly threshold: bigint | null;
  readonly rounding: Rounding;
}

export interface ViableShares extends LimitedShares {
  /** Requests that would have got less than their minimum, and therefore get nothing; with what they would have got. */
  readonly unviable: ReadonlyMap<string, LimitedAward>;
  /** What the rule saw of each request, in their order: of the unviable, nothing. */
  readonly claims: readonly BoundedClaim[];
}

/**
 * Shares with minimum awards: while somebody would get less than the own minimum, the last of them in the tie order
 * leaves and the rule is applied again to the others, so that nobody leaves who would be served once another has left.
 */
export function shareViable(
  { rule, isNetworkFirst, rounding }: Sharing,
  requests: readonly EngineRequest[],
  limits: readonly GroupLimit[],
  unit: bigint,
): ViableShares {
  const unviable = new Map<string, LimitedAward>();
  const claims = requests
    .map(boundedClaim)
    .map((one) => (rule.takesPart?.(one) === false ? { ...one, cap: one.floor } : one));
  for (;;) {
    const shares = (isNetworkFirst ? networkFirst : shareWithin)(rule, claims, limits, unit, rounding);
    const at = lastBelowMinimum(requests, shares, claims, unviable);
    if (at === null) return { ...shares, unviable, claims };
    unviable.set(claims[at]!.id, shares.awards[at]!);
    claims[at] = { ...claims[at]!, claim: 0n, floor: 0n, cap: 0n };
  }
}

function lastBelowMinimum(
  requests: readonly EngineRequest[],
  { awards }: LimitedShares,
  claims: readonly BoundedClaim[],
  gone: ReadonlyMap<string, unknown>,
): number | null {
  let last: number | null = null;
  requests.forEach(({ id, minimum }, at) => {
    if (awards[at]!.award >= minimum || gone.has(id)) return;
    if (last === null || byTieOrder(claims[at]!, claims[last]!) > 0) last = at;
  });
  return last;
}
