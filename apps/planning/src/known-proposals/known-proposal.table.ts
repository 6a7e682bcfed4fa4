import { EntitySchema } from 'typeorm';
import { column, type ProjectedRow } from '@levada/persistence';
import type { ProposedPart } from './known-proposal.js';

/** What is known of a proposal of funding that is not decided yet, its priorities in one row. */
export interface KnownProposal extends ProjectedRow {
  readonly authorityId: string;
  readonly parts: readonly ProposedPart[];
}

export const KnownProposalTable = new EntitySchema<KnownProposal>({
  name: 'known_proposal',
  columns: {
    id: column.id,
    epoch: column.int,
    version: column.version,
    authorityId: column.uuid,
    parts: column.json,
  },
});
