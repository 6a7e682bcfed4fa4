/** What a divisible rule sees of a request. All amounts in minor units. */
export interface BoundedClaim {
  readonly id: string;
  /** The claim cᵢ: what is asked for after ineligible items. */
  readonly claim: bigint;
  /** The least that is awarded, fᵢ ≤ uᵢ. */
  readonly floor: bigint;
  /** The most that is awarded, uᵢ ≤ cᵢ. */
  readonly cap: bigint;
  /** Millionths of a point; without a score a request stands behind all that have one. */
  readonly score: bigint | null;
}
