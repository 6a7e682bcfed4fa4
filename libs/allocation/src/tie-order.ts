import { order } from './quotient.js';

export interface Ranked {
  readonly id: string;
  readonly claim: bigint;
  readonly score: bigint | null;
}

/** The total order of every run: score descending, amount ascending, id ascending (by code unit). */
export function byTieOrder(a: Ranked, b: Ranked): number {
  if (a.score !== b.score) {
    if (a.score === null || b.score === null) return a.score === null ? 1 : -1;
    return a.score > b.score ? -1 : 1;
  }
  if (a.claim !== b.claim) return a.claim < b.claim ? -1 : 1;
  return byId(a, b);
}

/**
 * Score for every unit of what would be granted descending, then the tie order: no quotient is made, products are compared.
 * Who has no score above 0, or would be granted nothing, comes last in the tie order.
 */
export function byRatio(a: Ranked & { readonly cap: bigint }, b: Ranked & { readonly cap: bigint }): number {
  const [one, other] = [ratable(a), ratable(b)];
  if (one === null || other === null) return one === other ? byTieOrder(a, b) : one === null ? 1 : -1;
  return order(other * a.cap, one * b.cap) || byTieOrder(a, b);
}

/**
 * A whole number that never puts two claims in another order than `byRatio`; where it is the same, `byRatio` decides. Most claims
 * are told apart by it, without a product for every pair.
 */
export function ratioKey(one: Ranked & { readonly cap: bigint }): bigint {
  const score = ratable(one);
  return score === null ? -1n : (score << KEY_BITS) / one.cap;
}

const KEY_BITS = 32n;

function ratable({ cap, score }: Ranked & { readonly cap: bigint }): bigint | null {
  return score !== null && score > 0n && cap > 0n ? score : null;
}

export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The order as a run records it. */
export const TIE_ORDER = ['score desc', 'amount asc', 'id asc'] as const;
export const RATIO_ORDER = ['score per amount desc', ...TIE_ORDER] as const;
export const COST_ORDER = ['amount asc', 'id asc'] as const;
