import { Inject, Injectable } from '@nestjs/common';
import { RegistryNoticesRaisedV1 } from '@levada/contracts';
import { newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type IdempotencyKey } from '@levada/persistence';
import { CLOCK, expectVersion, raiseNotices, scopeOf, type Actor, type Reach } from '@levada/platform';
import { loadNoun } from '../history/change-noun.queries.js';
import { changesBetween } from '../history/field-change.js';
import { proposalMade } from './proposal-notice.js';
import { expectProposable, propose, withdraw, type Proposal } from './proposal.js';
import { ProposalTable } from './proposal.table.js';
import { shown, type ProposeChangeDto, type ShownProposal } from './proposals.dto.js';
import { loadProposal } from './proposals.queries.js';
import { livingOrganisation } from '../organisations/write-organisation.queries.js';

/** What people of a provider do with a proposal of theirs. */
@Injectable()
export class ProposeChange {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async propose(
    by: Actor,
    reach: Reach,
    { noun, nounId, fields, reason }: ProposeChangeDto,
    key?: IdempotencyKey,
  ): Promise<ShownProposal> {
    const at = this.clock.now();
    expectProposable(noun, fields);
    return this.transactions.once(scopeOf(by, at), key, async (tx) => {
      const found = await loadNoun(tx, noun, nounId);
      const { organisationId } = found;
      if (organisationId === null || !(reach.everywhere || reach.organisations.includes(organisationId)))
        throw refuse(`${noun}/not-found`, { id: nounId });
      // In the form in which it would be kept: a number that is wrong is told now, not when it is accepted.
      const changes = changesBetween(found.fields, found.with(fields));
      const proposal = propose({
        ...{ id: newId(at), authorityId: by.authorityId, organisationId, noun, nounId, changes, reason },
        ...{ proposedBy: by.id, proposedAt: at },
      });
      const detail = { noun, nounId, fields: changes.map(({ field }) => field) };
      tx.store(ProposalTable, proposal, { action: 'propose', reason, detail });
      const organisation = await livingOrganisation(tx, organisationId);
      raiseNotices(tx, RegistryNoticesRaisedV1, [proposalMade(proposal, organisation)]);
      return shown(proposal);
    });
  }

  async withdraw(by: Actor, reach: Reach, id: string, read: number): Promise<Proposal> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const proposal = await loadProposal(tx, id, reach);
      expectVersion(proposal, read);
      const withdrawn = withdraw(proposal);
      tx.store(ProposalTable, withdrawn, { action: 'withdraw' });
      return withdrawn;
    });
  }
}
