import { refuse } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import { filesDoor, type Reach } from '@levada/platform';
import { DRAFT_LIFECYCLE, type Draft } from './draft.js';
import { ownDraft } from './drafts.queries.js';

async function written(tx: Tx, id: string, reach: Reach): Promise<Draft> {
  await tx.query('select from application_draft where id = $1 for share', [id]);
  const draft = await ownDraft(tx, id, reach);
  if (draft.status !== 'draft') throw DRAFT_LIFECYCLE.finish.otherwise(draft, undefined)!;
  return draft;
}

/** What is attached before an application is handed in. It stands under the id that the application will have. */
export const DraftFilesController = filesDoor({
  ...{ path: 'api/v1/funding/drafts/:draftId/files', parameter: 'draftId', noun: 'application' },
  ...{ called: 'DraftFile', of: 'a draft', attach: 'funding:write-draft', read: 'funding:write-draft' },
  ...{ notThere: 'application-draft/not-found', againstRemoval: ['draft/not-so-now'] },
  againstAttaching: ['draft/not-so-now', 'draft/mends'],
  reached: async (tx, id, reach) => void (await ownDraft(tx, id, reach)),
  mayAttach: async (tx, id, reach) => {
    const { applicationId } = await written(tx, id, reach);
    if (applicationId !== null) throw refuse('draft/mends', { applicationId });
  },
  mayRemove: async (tx, id, reach, by, file) => {
    await written(tx, id, reach);
    if (file?.keptBy !== by.id) throw refuse('file/not-yours', { name: file?.name ?? '' });
  },
});
