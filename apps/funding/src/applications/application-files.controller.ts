import { refuse } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import { filesDoor, type Reach } from '@levada/platform';
import { expectNotRecused } from '../conflicts/conflicts.queries.js';
import { expectUnsealed } from '../rounds/round.js';
import { lockedRound } from '../rounds/rounds.queries.js';
import type { Application } from './application.js';
import { ApplicationTable } from './application.table.js';

/** Within the reader's reach, or `application/not-found`. */
async function reached(tx: Tx, id: string, { everywhere, organisations }: Reach): Promise<Application> {
  const application = await tx.load(ApplicationTable, id);
  const within = everywhere || organisations.includes(application.organisationId);
  if (!within) throw refuse('application/not-found', { id });
  if (everywhere) expectUnsealed(await lockedRound(tx, application.roundId, 'share'), tx.scope.at);
  return application;
}

async function locked(tx: Tx, id: string, reach: Reach): Promise<Application> {
  await tx.query('select from application where id = $1 for share', [id]);
  return reached(tx, id, reach);
}

/** What an application comes with: its budget, statutes, letters. */
export const ApplicationFilesController = filesDoor({
  ...{ path: 'api/v1/funding/applications/:applicationId/files', parameter: 'applicationId', noun: 'application' },
  ...{ called: 'File', of: 'an application', attach: 'funding:attach-file', read: 'funding:read-funding' },
  ...{ notThere: 'application/not-found', againstRemoval: ['application/decided'] },
  againstAll: ['round/sealed', 'conflict/recused'],
  reached: async (tx, id, reach, by) => {
    await reached(tx, id, reach);
    if (reach.everywhere) await expectNotRecused(tx, by, id);
  },
  mayAttach: async (tx, id, reach) => void (await locked(tx, id, reach)),
  /** The office removes any, with its reason. A provider takes back what they handed in themselves, until it was decided on. */
  mayRemove: async (tx, id, reach, by, file) => {
    const { status, reference } = await locked(tx, id, reach);
    if (reach.everywhere) return;
    if (status === 'decided') throw refuse('application/decided', { reference });
    if (file?.keptBy !== by.id) throw refuse('file/not-yours', { name: file?.name ?? '' });
  },
});
