import type { EngineRequest } from '../input/request.js';
import { byTieOrder } from '../tie-order.js';
import type { DivisibleRule } from './divisible-rule.js';
import { boundedClaim } from './limits.js';
import { networkFirst } from './network-first.js';
import { share, type Shares } from './share.js';

/** A rule, and whether floors are guaranteed before it begins. */
export interface Sharing {
  readonly rule: DivisibleRule;
  readonly isNetworkFirst: boolean;
}

export interface ViableShares extends Shares {
  /** Requests that would have got less than their minimum, and therefore get nothing. */
  readonly unviable: ReadonlySet<string>;
}

/**
 * Shares with minimum awards: while somebody would get less than the own minimum, the last of them in the tie order
 * leaves and the rule is applied again to the others, so that nobody leaves who would be served once another has left.
 */
export function shareViable(
  { rule, isNetworkFirst }: Sharing,
  envelope: bigint,
  requests: readonly EngineRequest[],
  unit: bigint,
): ViableShares {
  const byRequest = new Map(requests.map((one) => [one.id, one]));
  const unviable = new Set<string>();
  let claims = requests
    .map(boundedClaim)
    .map((one) => (rule.takesPart?.(one) === false ? { ...one, cap: one.floor } : one))
    .sort(byTieOrder);
  for (;;) {
    const shares = (isNetworkFirst ? networkFirst : share)(rule, envelope, claims, unit);
    const leaver = shares.awards.findLast(({ id, award }) => award < byRequest.get(id)!.minimum);
    if (!leaver) return { ...shares, unviable };
    unviable.add(leaver.id);
    claims = claims.filter(({ id }) => id !== leaver.id);
  }
}
