import type { BoundedClaim, Quotient } from './claim.js';
import type { Breakpoint } from './water-filling.js';

/** A rule that may cut: every award is a rising function of one level common to all. */
export interface DivisibleRule {
  readonly id: string;
  /** Claims and envelope are multiplied by this first, where the rule's own breakpoints would not be whole. */
  readonly scale: bigint;
  /** Who gets the floor only is told apart by this; without it everyone takes part. */
  takesPart?(claim: BoundedClaim): boolean;
  /** Where the award of a claim starts and stops rising. `most` is the largest claim of all. */
  breakpoints(claim: BoundedClaim, most: bigint): Breakpoint[];
  /** The award at a level, as the numerator over the level's denominator. */
  at(claim: BoundedClaim, level: Quotient, most: bigint): bigint;
  /** The level as people know it: a coefficient, a common award, a common loss. `null` where the rule has none. */
  readonly level: { readonly name: string; readonly factor: bigint; readonly isMoney: boolean } | null;
}
