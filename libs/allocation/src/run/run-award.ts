import type { Quotient } from '../quotient.js';
import type { AwardCode } from './award-code.js';

/** What a rule gives one request, in minor units. */
export interface RunAward {
  readonly id: string;
  readonly award: bigint;
  /** Before rounding. */
  readonly exact: Quotient;
  readonly code: AwardCode;
}
