import type { AwardCode } from '../divisible/limits.js';

export interface AwardRow {
  readonly id: string;
  /** Decimal text of the currency. */
  readonly award: string;
  /** Before rounding, in major units, as a reduced fraction. */
  readonly exact: string;
  readonly code: AwardCode;
}

export interface EnvelopeTotal {
  readonly id: string;
  readonly amount: string;
  readonly awarded: string;
  readonly left: string;
  /** What the rule's equation was solved for: a coefficient, or money in major units. Absent where the money is enough for all. */
  readonly coefficient?: string;
  readonly commonAward?: string;
  readonly commonLoss?: string;
}

export interface RunOutcome {
  /** By id. */
  readonly awards: readonly AwardRow[];
  readonly totals: {
    readonly requests: number;
    readonly funded: number;
    readonly envelope: string;
    readonly requested: string;
    readonly awarded: string;
    readonly left: string;
    readonly envelopes: readonly EnvelopeTotal[];
  };
}

export interface EngineResult extends RunOutcome {
  /** Where people voted: what was chosen, by id, and what it costs together. */
  readonly selected?: readonly string[];
  readonly spent?: string;
  readonly rule: string;
  /** Everything besides the input that the result depends on. */
  readonly parameters: Readonly<Record<string, string | readonly string[]>>;
  readonly engineVersion: string;
  readonly inputHash: string;
  readonly resultHash: string;
}
