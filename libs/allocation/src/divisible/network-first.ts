import { refuse } from '@levada/kernel';
import type { BoundedClaim } from './claim.js';
import type { DivisibleRule } from './divisible-rule.js';
import { refuseInfeasibleFloors, share, type Shares } from './share.js';

/**
 * First everyone's guaranteed part gᵢ, the floor; then `rest` shares what is left, E − Σg, over what is still claimed,
 * cᵢ − gᵢ, up to uᵢ − gᵢ. Other than a floor under `rest` alone, the guaranteed part does not count against the rest.
 * A regional rule; the French DSU and DSR guarantee the same way.
 */
export function networkFirst(
  rest: DivisibleRule,
  envelope: bigint,
  claims: readonly BoundedClaim[],
  unit: bigint,
): Shares {
  if (envelope < 0n) throw refuse('allocation/envelope-negative');
  refuseInfeasibleFloors(envelope, claims);
  const guaranteed = new Map(claims.map(({ id, floor }) => [id, floor]));
  const money = envelope - claims.reduce((all, { floor }) => all + floor, 0n);
  const open = claims.map((one) => ({ ...one, claim: one.claim - one.floor, cap: one.cap - one.floor, floor: 0n }));
  const shared = share(rest, money, open, unit);
  const awards = shared.awards.map(({ id, exact: { n, d }, award }) => {
    const part = guaranteed.get(id)!;
    return { id, exact: { n: n + part * d, d }, award: award + part };
  });
  return { ...shared, awards };
}
