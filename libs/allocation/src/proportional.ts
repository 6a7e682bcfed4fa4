import { floor, largestRemainder, ratio, refuse, type Fraction } from '@levada/kernel';

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

/** The rules that a round may name. */
export const RULES = ['proportional'] as const;
export type Rule = (typeof RULES)[number];

/** Part of every stored run. A change that can change a result raises it. */
export const ENGINE_VERSION = '0.1.0';

/**
 * Proportional cut: aᵢ = λ·cᵢ with λ = min(1, E / Σc), rounded last by largest remainder to `unit` (minor units). Equal
 * remainders keep the tie order (amount ascending, id ascending), so that the order of the rows changes nothing.
 * Source: the claims problem as in Thomson 2019; the usual cut (krácení) of Czech regional rounds.
 * Refuses a negative envelope, a claim that is not positive, and two claims of one id.
 */
export function proportional(envelope: bigint, claims: readonly Claim[], unit = 1n): Allocation {
  refuseBadInput(envelope, claims, unit);
  const ordered = [...claims].sort(byTieOrder);
  const requested = ordered.reduce((all, { requested: one }) => all + one, 0n);
  if (requested <= envelope) {
    const awards = ordered.map(({ id, requested: one }) => ({ id, exact: ratio(one), award: one }));
    return { coefficient: ratio(1n), awards, left: envelope - requested };
  }
  const coefficient = ratio(envelope, requested);
  const parts = ordered.map((claim) => ({ exact: coefficient.mul(ratio(claim.requested)), cap: claim.requested }));
  // An envelope that is no multiple of the unit leaves its rest unspent: nothing is awarded in smaller coin.
  const spendable = floor(ratio(envelope, unit)) * unit;
  const rounded = largestRemainder(parts, spendable, unit);
  const awards = ordered.map(({ id }, at) => ({ id, exact: parts[at]!.exact, award: rounded[at]! }));
  return { coefficient, awards, left: envelope - rounded.reduce((all, one) => all + one, 0n) };
}

function byTieOrder(a: Claim, b: Claim): number {
  if (a.requested !== b.requested) return a.requested < b.requested ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function refuseBadInput(envelope: bigint, claims: readonly Claim[], unit: bigint): void {
  if (envelope < 0n) throw refuse('allocation/envelope-negative');
  if (unit <= 0n) throw refuse('rounding/unit-not-positive');
  const ids = new Set<string>();
  for (const { id, requested } of claims) {
    if (requested <= 0n) throw refuse('allocation/request-not-positive', { id });
    if (ids.has(id)) throw refuse('allocation/request-twice', { id });
    ids.add(id);
  }
}
