import type { Ballot } from '../equal-shares/electorate.js';

/** One request as the engine works with it. Amounts in minor units. */
export interface EngineRequest {
  readonly id: string;
  readonly envelope: string;
  readonly requested: bigint;
  /** What remains of the request after ineligible items. */
  readonly eligible: bigint;
  /** Millionths of a point. */
  readonly score: bigint | null;
  readonly floor: bigint;
  readonly cap: bigint | null;
  /** An award below this is worth nothing to the applicant: all of it or none. */
  readonly minimum: bigint;
  readonly provider: string | null;
  readonly area: string | null;
  readonly kind: string | null;
  /** The priority of a plan that it serves; no rule looks at it. */
  readonly priority: string | null;
  /** Of requests that name the same, `optimal` funds at most one. */
  readonly eitherOr: string | null;
}

export interface Envelope {
  readonly id: string;
  readonly amount: bigint;
  readonly parent: string | null;
}

/** What the requests of one provider or in one area get together. Amounts in minor units. */
export interface InputLimit {
  readonly kind: 'provider' | 'area';
  readonly id: string;
  /** The most; `null` where only the least is said. */
  readonly cap: bigint | null;
  readonly floor: bigint;
}

export interface EngineInput {
  readonly currency: string;
  /** Awards are multiples of this, in minor units. */
  readonly roundTo: bigint;
  readonly envelopes: readonly Envelope[];
  readonly requests: readonly EngineRequest[];
  /** By kind and id, none twice. */
  readonly limits: readonly InputLimit[];
  /** Who approves of what, where people voted. */
  readonly ballots?: readonly Ballot[];
}
