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

export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The order as a run records it. */
export const TIE_ORDER = ['score desc', 'amount asc', 'id asc'] as const;
