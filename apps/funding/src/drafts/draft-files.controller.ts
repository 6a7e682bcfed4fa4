import { refuse } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import { filesDoor, type Actor, type Reach } from '@levada/platform';
import { DRAFT_LIFECYCLE, write, type Draft } from './draft.js';
import { DraftTable } from './draft.table.js';
import { ownDraft } from './drafts.queries.js';

async function written(tx: Tx, id: string, reach: Reach): Promise<Draft> {
  await tx.query('select from application_draft where id = $1 for no key update', [id]);
  const draft = await ownDraft(tx, id, reach);
  if (draft.status !== 'draft') throw DRAFT_LIFECYCLE.finish.otherwise(draft, undefined)!;
  return draft;
}

/** An attachment is a part of what the second person certifies: who adds or takes one away has written in it. */
function wroteIn(tx: Tx, draft: Draft, { id }: Actor): void {
  if (!draft.writers.includes(id)) tx.store(DraftTable, write(draft, draft.content, id), { action: 'attach' });
}

/** What is attached before an application is handed in. It stands under the id that the application will have. */
export const DraftFilesController = filesDoor({
  ...{ path: 'api/v1/funding/drafts/:draftId/files', parameter: 'draftId', noun: 'application' },
  ...{ called: 'DraftFile', of: 'a draft', attach: 'funding:write-draft', read: 'funding:write-draft' },
  ...{ notThere: 'application-draft/not-found', againstRemoval: ['draft/not-so-now'] },
  againstAttaching: ['draft/not-so-now', 'draft/mends'],
  reached: async (tx, id, reach) => void (await ownDraft(tx, id, reach)),
  mayAttach: async (tx, id, reach, by) => {
    const draft = await written(tx, id, reach);
    const { applicationId } = draft;
    if (applicationId !== null) throw refuse('draft/mends', { applicationId });
    wroteIn(tx, draft, by);
  },
  mayRemove: async (tx, id, reach, by, file) => {
    const draft = await written(tx, id, reach);
    if (file?.keptBy !== by.id) throw refuse('file/not-yours', { name: file?.name ?? '' });
    wroteIn(tx, draft, by);
  },
});
