import type { EngineRequest } from '../input/request.js';
import { byTieOrder } from '../tie-order.js';
import type { DivisibleRule } from './divisible-rule.js';
import { boundedClaim } from './limits.js';
import { share, type Shares } from './share.js';

export interface ViableShares extends Shares {
  /** Requests that would have got less than their minimum, and therefore get nothing. */
  readonly unviable: ReadonlySet<string>;
}

/**
 * Shares with minimum awards: while somebody would get less than the own minimum, the last of them in the tie order
 * leaves and the rule is applied again to the others, so that nobody leaves who would be served once another has left.
 */
export function shareViable(
  rule: DivisibleRule,
  envelope: bigint,
  requests: readonly EngineRequest[],
  unit: bigint,
): ViableShares {
  const byRequest = new Map(requests.map((one) => [one.id, one]));
  const unviable = new Set<string>();
  let claims = requests.map(boundedClaim).sort(byTieOrder);
  for (;;) {
    const shares = share(rule, envelope, claims, unit);
    const leaver = shares.awards.findLast(({ id, award }) => award < byRequest.get(id)!.minimum);
    if (!leaver) return { ...shares, unviable };
    unviable.add(leaver.id);
    claims = claims.filter(({ id }) => id !== leaver.id);
  }
}
