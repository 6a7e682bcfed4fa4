import type { Tx } from '@levada/persistence';
import type { Laid } from '../approval-levels/level-open-to.queries.js';
import type { Proposal } from './proposal.js';
import { ApprovalTable } from './proposal.table.js';

/** A proposal as the levels see it. */
export async function laidProposal(tx: Tx, of: Proposal): Promise<Laid> {
  const words = await tx.list(ApprovalTable, { proposalId: of.id });
  const about = await tx.query<{ applicationId: string; reference: string }>(
    'select application_id as "applicationId", reference from proposal_line where proposal_id = $1 order by reference',
    [of.id],
  );
  return { id: of.id, of, words, about };
}
