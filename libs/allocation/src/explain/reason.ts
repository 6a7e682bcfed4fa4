import type { LimitKind } from '../group-limit.js';
import type { Quotient } from '../quotient.js';

/** A typed value of a sentence: each language writes it in its own way. */
export type Figure =
  /** Minor units of the run's currency. */
  | { readonly kind: 'money'; readonly minor: bigint }
  /** An exact number, shown as `p/q` and with its decimals. */
  | { readonly kind: 'ratio'; readonly value: Quotient }
  /** Millionths of a point. */
  | { readonly kind: 'score'; readonly value: bigint }
  | { readonly kind: 'count'; readonly value: bigint }
  /** An id from the input. */
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'limit'; readonly limit: LimitName }
  /** Amounts of limits: "500.00 (envelope E1) and 300.00 (provider P1)". */
  | { readonly kind: 'limits'; readonly amounts: readonly LimitAmount[] };

export interface LimitName {
  readonly kind: LimitKind;
  readonly id: string;
}

export interface LimitAmount extends LimitName {
  /** Minor units. */
  readonly amount: bigint;
}

/** A change of the input, and nothing else, that would have given this request another outcome. */
export type Change =
  /** With these caps it is met up to its own limit. */
  | { readonly kind: 'met-with'; readonly limits: readonly LimitAmount[]; readonly most: bigint }
  /** With more than this cap it gets more than its floor, or than nothing. */
  | { readonly kind: 'more-above'; readonly limits: readonly LimitAmount[] }
  /** With less than this cap it is cut. */
  | { readonly kind: 'cut-below'; readonly limits: readonly LimitAmount[] }
  | { readonly kind: 'asking-at-most'; readonly amount: bigint }
  | { readonly kind: 'asking-above'; readonly amount: bigint }
  /** Millionths of a point. */
  | { readonly kind: 'score-above'; readonly score: bigint }
  | { readonly kind: 'score-below'; readonly score: bigint }
  | { readonly kind: 'score-of'; readonly score: bigint }
  | { readonly kind: 'minimum-at-most'; readonly amount: bigint }
  | { readonly kind: 'something-eligible' }
  | { readonly kind: 'some-support' }
  | { readonly kind: 'support-of-all'; readonly voters: bigint };

/** Why one request gets what it gets: a clause of the catalogue, its figures, and the nearest change that is known to matter. */
export interface Reason {
  readonly clause: string;
  readonly figures: Readonly<Record<string, Figure>>;
  /** `null` where no single change of this request or of the money matters, e.g. for a floor as high as the claim. */
  readonly change: Change | null;
}

export const amountOf = (minor: bigint): Figure => ({ kind: 'money', minor });
export const nameOf = (text: string): Figure => ({ kind: 'name', text });
export const limitOf = ({ kind, id }: LimitName): Figure => ({ kind: 'limit', limit: { kind, id } });
export const scoreOf = (value: bigint): Figure => ({ kind: 'score', value });
export const countOf = (value: bigint): Figure => ({ kind: 'count', value });
