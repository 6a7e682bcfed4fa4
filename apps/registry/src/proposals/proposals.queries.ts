import { Inject, Injectable } from '@nestjs/common';
import { refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import {
  among,
  CLOCK,
  equals,
  Lists,
  ofOrganisations,
  scopeOf,
  TITLES,
  type Actor,
  type AskedList,
  type ListDefinition,
  type Page,
  type Reach,
} from '@levada/platform';
import { loadNoun } from '../history/change-noun.queries.js';
import { PROPOSAL_NOUNS, PROPOSAL_STATUSES, staleFields, type Proposal } from './proposal.js';
import { ProposalTable } from './proposal.table.js';
import { shown, type ShownProposal, type ShownProposalInFull } from './proposals.dto.js';

export const proposalList: ListDefinition<Proposal, ShownProposal> = {
  columns: `p.id, p.authority_id as "authorityId", p.organisation_id as "organisationId", p.noun, p.noun_id as "nounId", p.changes, p.reason,
    p.proposed_by as "proposedBy", p.proposed_at as "proposedAt", p.status, p.accepted_fields as "acceptedFields",
    p.stale_fields as "staleFields", p.answer, p.answered_by as "answeredBy", p.answered_at as "answeredAt", p.version`,
  from: 'proposal p',
  id: 'p.id',
  filters: {
    status: among('p.status', PROPOSAL_STATUSES, 'Where it stands.'),
    noun: among('p.noun', PROPOSAL_NOUNS, 'Of what.'),
    nounId: equals('p.noun_id', 'uuid', 'Of this one.'),
    organisation: equals('p.organisation_id', 'uuid', 'Of this organisation.'),
  },
  sorts: { id: { sql: 'p.id', type: 'uuid' } },
  order: '-id',
  search: ['p.reason', 'p.answer'],
  show: shown,
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.kind, value: ({ noun }) => noun },
    { title: TITLES.proposedBy, value: ({ proposedBy }) => proposedBy },
    { title: TITLES.reason, value: ({ reason }) => reason },
    { title: TITLES.status, value: ({ status }) => status },
    { title: TITLES.disposition, value: ({ answer }) => answer },
  ],
};

/** The proposal, or `proposal/not-found`, also for one beyond the reader's reach. */
export async function loadProposal(tx: Tx, id: string, { everywhere, organisations }: Reach): Promise<Proposal> {
  const proposal = await tx.load(ProposalTable, id);
  if (!everywhere && !organisations.includes(proposal.organisationId)) throw refuse('proposal/not-found', { id });
  return proposal;
}

@Injectable()
export class ProposalsQueries {
  constructor(
    @Inject(Lists) private readonly lists: Lists,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(by: Actor, reach: Reach, asked: AskedList): Promise<Page<ShownProposal>> {
    return this.lists.answer(by, proposalList, asked, ofOrganisations('p.organisation_id', reach));
  }

  one(by: Actor, reach: Reach, id: string): Promise<ShownProposalInFull> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const proposal = await loadProposal(tx, id, reach);
      if (proposal.status !== 'open') return { ...shown(proposal), now: [] };
      const { organisationId, fields } = await loadNoun(tx, proposal.noun, proposal.nounId);
      // What belongs to others by now is not told.
      if (organisationId !== proposal.organisationId) return { ...shown(proposal), now: [] };
      const stale = staleFields(proposal.changes, fields);
      const now = proposal.changes.map(({ field }) => ({
        ...{ field, value: fields[field] ?? '', isStale: stale.includes(field) },
      }));
      return { ...shown(proposal), now };
    });
  }
}
