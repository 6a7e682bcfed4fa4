import { ratio, refuse, type Fraction } from '@levada/kernel';
import { proportionalRule } from './divisible/proportional-rule.js';
import { share } from './divisible/share.js';
import { byTieOrder } from './tie-order.js';

export interface Claim {
  readonly id: string;
  /** Requested amount in minor units, above 0: also the most that is awarded. */
  readonly requested: bigint;
}

export interface Award {
  readonly id: string;
  /** Before rounding, in minor units. */
  readonly exact: Fraction;
  /** Minor units, a multiple of the rounding unit unless the whole request is granted. */
  readonly award: bigint;
}

export interface Allocation {
  /** Part of each request that is granted; 1 when the money is enough for all. */
  readonly coefficient: Fraction;
  /** In the tie order: smaller amount first, then id. */
  readonly awards: readonly Award[];
  /** Minor units of the envelope that fit nobody. */
  readonly left: bigint;
}

/**
 * Proportional cut: aᵢ = λ·cᵢ with λ = min(1, E / Σc), rounded last by largest remainder to `unit` (minor units). Equal
 * remainders keep the tie order (amount ascending, id ascending), so that the order of the rows changes nothing.
 * Source: the claims problem as in Thomson 2019; the usual cut (krácení) of Czech regional rounds.
 * Refuses a negative envelope, a claim that is not positive, and two claims of one id.
 */
export function proportional(envelope: bigint, claims: readonly Claim[], unit = 1n): Allocation {
  refuseBadClaims(claims);
  const bounded = claims.map(({ id, requested }) => ({ id, claim: requested, floor: 0n, cap: requested, score: null }));
  bounded.sort(byTieOrder);
  const { level, awards, left } = share(proportionalRule, envelope, bounded, unit);
  return {
    coefficient: level ? ratio(level.n, level.d) : ratio(1n),
    awards: awards.map(({ id, exact, award }) => ({ id, exact: ratio(exact.n, exact.d), award })),
    left,
  };
}

function refuseBadClaims(claims: readonly Claim[]): void {
  const ids = new Set<string>();
  for (const { id, requested } of claims) {
    if (requested <= 0n) throw refuse('allocation/request-not-positive', { id });
    if (ids.has(id)) throw refuse('allocation/request-twice', { id });
    ids.add(id);
  }
}
