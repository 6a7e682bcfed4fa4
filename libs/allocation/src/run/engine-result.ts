import type { AwardCode } from './award-code.js';

export interface AwardRow {
  readonly id: string;
  /** Decimal text of the currency. */
  readonly award: string;
  /** Before rounding, in major units, as a reduced fraction. */
  readonly exact: string;
  readonly code: AwardCode;
}

/** What the rule's equation was solved for: a coefficient, or money in major units. Absent where the limit did not bind. */
export interface LevelText {
  readonly coefficient?: string;
  readonly commonAward?: string;
  readonly commonLoss?: string;
}

/** `awarded` and `left` count what lies in inner envelopes, too. */
export interface EnvelopeTotal extends LevelText {
  readonly id: string;
  readonly amount: string;
  readonly awarded: string;
  readonly left: string;
}

export interface LimitTotal extends LevelText {
  readonly kind: 'provider' | 'area';
  readonly id: string;
  readonly cap: string | null;
  readonly floor: string;
  readonly awarded: string;
}

export interface RunOutcome {
  /** Where two outcomes were put before the voters' ballots: how many get more from each, and which was kept. */
  readonly comparison?: {
    readonly equalShares: string;
    readonly greedy: string;
    readonly kept: 'equal-shares' | 'greedy';
  };
  /** By id. */
  readonly awards: readonly AwardRow[];
  readonly totals: {
    readonly requests: number;
    readonly funded: number;
    /** Of the envelopes that lie in no other. */
    readonly envelope: string;
    readonly requested: string;
    readonly awarded: string;
    readonly left: string;
    readonly envelopes: readonly EnvelopeTotal[];
    /** Absent where no group has a limit. */
    readonly limits?: readonly LimitTotal[];
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
