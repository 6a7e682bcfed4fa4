import { Inject, Injectable } from '@nestjs/common';
import { RegistryNoticesRaisedV1 } from '@levada/contracts';
import { refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, raiseNotices, scopeOf, type Actor } from '@levada/platform';
import { lockNoun } from '../history/change-noun.queries.js';
import { BY_PROPOSAL } from '../history/field-change.js';
import { OrganisationTable } from '../organisations/organisation.table.js';
import { proposalAnswered } from './proposal-notice.js';
import { accept, turnDown, type AcceptedProposal, type Proposal } from './proposal.js';
import { ProposalTable } from './proposal.table.js';
import type { AcceptProposalDto } from './proposals.dto.js';

@Injectable()
export class AnswerProposal {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What it accepts stands in the register in the same commit, with the proposer's reason in the history. */
  async accept(by: Actor, id: string, read: number, { fields, reason }: AcceptProposalDto): Promise<Proposal> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const proposal = await tx.load(ProposalTable, id);
      expectVersion(proposal, read);
      const noun = await lockNoun(tx, proposal.noun, proposal.nounId);
      if (noun.organisationId !== proposal.organisationId) throw refuse('proposal/noun-moved');
      const answer = accept(proposal, fields, noun.fields, { by: by.id, at, reason: reason ?? null });
      const { acceptedFields, staleFields } = answer.accepted;
      tx.store(ProposalTable, answer.accepted, {
        action: 'accept',
        ...(reason === undefined ? {} : { reason }),
        detail: { acceptedFields, staleFields },
      });
      await noun.change({ fields: answer.fields, source: BY_PROPOSAL, reason: proposal.reason });
      await tell(tx, answer.accepted);
      return answer.accepted;
    });
  }

  async refuse(by: Actor, id: string, read: number, reason: string): Promise<Proposal> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const proposal = await tx.load(ProposalTable, id);
      expectVersion(proposal, read);
      const refused = turnDown(proposal, { by: by.id, at, reason });
      tx.store(ProposalTable, refused, { action: 'refuse', reason });
      await tell(tx, refused);
      return refused;
    });
  }
}

async function tell(tx: Tx, answered: AcceptedProposal | ReturnType<typeof turnDown>): Promise<void> {
  const organisation = await tx.load(OrganisationTable, answered.organisationId);
  raiseNotices(tx, RegistryNoticesRaisedV1, [proposalAnswered(answered, answered.status, organisation)]);
}
