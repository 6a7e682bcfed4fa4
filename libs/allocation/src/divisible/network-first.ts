import type { GroupLimit } from '../group-limit.js';
import type { BoundedClaim } from './claim.js';
import type { DivisibleRule } from './divisible-rule.js';
import type { Rounding } from './rounding.js';
import { refuseInfeasibleFloors, shareWithin, type LimitedShares } from './share.js';

/**
 * First everyone's guaranteed part gᵢ, the floor; then `rest` shares what is left, E − Σg, over what is still claimed,
 * cᵢ − gᵢ, up to uᵢ − gᵢ. Other than a floor under `rest` alone, the guaranteed part does not count against the rest.
 * A regional rule; the French DSU and DSR guarantee the same way.
 */
export function networkFirst(
  rest: DivisibleRule,
  claims: readonly BoundedClaim[],
  limits: readonly GroupLimit[],
  unit: bigint,
  rounding: Rounding,
): LimitedShares {
  for (const limit of limits) refuseInfeasibleFloors(limit, claims);
  const reduced = limits.map((limit): GroupLimit => {
    const guaranteed = limit.members.reduce((all, at) => all + claims[at]!.floor, 0n);
    const floor = limit.floor > guaranteed ? limit.floor - guaranteed : 0n;
    return { ...limit, cap: limit.cap === null ? null : limit.cap - guaranteed, floor };
  });
  const original = new Map(reduced.map((one, at) => [one, limits[at]!]));
  const named = (limit: GroupLimit | null): GroupLimit | null => (limit ? original.get(limit)! : null);
  const open = claims.map((one) => ({ ...one, claim: one.claim - one.floor, cap: one.cap - one.floor, floor: 0n }));
  const { awards, levels, ...raised } = shareWithin(rest, open, reduced, unit, rounding);
  return {
    ...raised,
    awards: awards.map((one, at) => {
      const part = claims[at]!.floor;
      const exact = { n: one.exact.n + part * one.exact.d, d: one.exact.d };
      return { ...one, exact, award: one.award + part, by: named(one.by), liftedFor: named(one.liftedFor) };
    }),
    levels: new Map([...levels].map(([limit, level]) => [named(limit)!, level])),
  };
}
