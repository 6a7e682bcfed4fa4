import type { Quotient } from '../quotient.js';
import type { Reason } from '../explain/reason.js';
import type { AwardCode } from './award-code.js';
import type { RunOutcome } from './engine-result.js';

/** What a rule gives one request, in minor units. */
export interface RunAward {
  readonly id: string;
  readonly award: bigint;
  /** Before rounding. */
  readonly exact: Quotient;
  readonly code: AwardCode;
}

/** What a rule made of an input: the rows and sums, and why, which is thought of only when asked. */
export interface Run {
  readonly outcome: RunOutcome;
  reasonOf(id: string): Reason;
}
