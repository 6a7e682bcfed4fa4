import type { Schema } from '@levada/api-client';

/** What somebody typed for a line and has not kept yet. */
export interface TypedAmount {
  readonly typed: string | undefined;
  readonly reason: string | undefined;
  /** The line as it stood when they began. */
  readonly began: Schema['FundingProposalLine'];
}

/** By number: it outlives the row it is typed in, which a filter or a what-if takes away and brings back. */
export type TypedAmounts = Map<string, TypedAmount>;
