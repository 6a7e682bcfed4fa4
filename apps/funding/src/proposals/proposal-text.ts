import type { ProposalLine } from './proposal.js';

/** A text as it was laid before who approves. */
export interface ProposalText {
  readonly proposalId: string;
  readonly contentHash: string;
  readonly authorityId: string;
  /** Canonical JSON of all that is decided: what `contentOf` made, and what the hash is of. */
  readonly content: string;
  readonly submittedBy: string;
  readonly submittedAt: Date;
}

export interface TextLine extends Pick<
  ProposalLine,
  'reference' | 'envelopeId' | 'outcome' | 'reasonCode' | 'reason' | 'priorityRefs'
> {
  /** Decimal text of the proposal's currency. */
  readonly amount: string;
}

export function linesOfText({ content }: Pick<ProposalText, 'content'>): readonly TextLine[] {
  return (JSON.parse(content) as { readonly lines: readonly TextLine[] }).lines;
}
