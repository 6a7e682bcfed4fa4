import type { Quotient } from '../quotient.js';
import type { BoundedClaim } from './claim.js';
import type { Ramp } from './ramp.js';

/** A rule that may cut: every award is a rising function of one level common to all. */
export interface DivisibleRule {
  readonly id: string;
  /** Ramps count in minor units over this, where the rule's own limits would not be whole. */
  readonly scale: bigint;
  /** Who gets the floor only is told apart by this; without it everyone takes part. */
  takesPart?(claim: BoundedClaim): boolean;
  /** Adds how the award of a claim rises from its floor to its cap, one ramp after the other. `most` is the largest claim of all. */
  rise(ramps: Ramp[], claim: BoundedClaim, most: bigint): void;
  /** Ramps that begin to rise at a level at which those of `rise` have all ended, whosever they are. */
  readonly late?: {
    begin(most: bigint): Quotient;
    rise(ramps: Ramp[], claim: BoundedClaim, most: bigint): void;
  };
  /** The level as people know it: a coefficient, a common award, a common loss. `null` where the rule has none. */
  readonly level: { readonly name: string; readonly factor: bigint; readonly isMoney: boolean } | null;
}
