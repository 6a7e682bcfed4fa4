import { refuse } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import { filesDoor, type Reach } from '@levada/platform';
import { isOver, type OnboardingCase } from './onboarding-case.js';
import { lockCase, reachedCase } from './onboarding.queries.js';

/** A case that is over keeps the papers that it was decided on. */
async function open(tx: Tx, id: string, reach: Reach): Promise<OnboardingCase> {
  const one = await lockCase(tx, id, reach);
  if (isOver(one)) throw refuse('onboarding-case/wrong-step', { status: one.status });
  return one;
}

/** The papers of the checklist: statutes, leases, certificates. */
export const CaseFilesController = filesDoor({
  ...{ path: 'api/v1/registry/onboarding-cases/:caseId/files', parameter: 'caseId', noun: 'onboarding-case' },
  ...{ called: 'CaseFile', of: 'an onboarding case', attach: 'registry:apply', read: 'registry:read-cases' },
  notThere: 'onboarding-case/not-found',
  ...{ againstAttaching: ['onboarding-case/wrong-step'], againstRemoval: ['onboarding-case/wrong-step'] },
  reached: async (tx, id, reach) => void (await reachedCase(tx, id, reach)),
  mayAttach: async (tx, id, reach) => void (await open(tx, id, reach)),
  mayRemove: async (tx, id, reach, by, file) => {
    await open(tx, id, reach);
    if (!reach.everywhere && file?.keptBy !== by.id) throw refuse('file/not-yours', { name: file?.name ?? '' });
  },
});
