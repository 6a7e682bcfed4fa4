import { propose, type Proposal } from './proposal.js';

/** People of a provider propose another name and another legal form of their organisation. */
export function anOpenProposal(change: Partial<Proposal> = {}): Proposal {
  const proposal = propose({
    ...{ id: 'p', authorityId: 'a', organisationId: 'o', noun: 'organisation', nounId: 'o' },
    changes: [
      { field: 'name', from: 'Domov', to: 'Domov, z.ú.' },
      { field: 'legalForm', from: '', to: 'zapsaný ústav' },
    ],
    ...{ reason: 'Zápis v rejstříku', proposedBy: 'editor', proposedAt: new Date('2026-03-01T08:00:00Z') },
  });
  return { ...proposal, ...change };
}
