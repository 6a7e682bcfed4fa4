import { Inject, Injectable } from '@nestjs/common';
import { FundingNoticesRaisedV1 } from '@levada/contracts';
import { newId, type Clock } from '@levada/kernel';
import { Transactions, type IdempotencyKey } from '@levada/persistence';
import { CLOCK, expectVersion, raiseNotices, scopeOf, type Actor } from '@levada/platform';
import { ApplicationTable } from '../applications/application.table.js';
import { decided } from '../applications/application.js';
import { commit } from '../ledger/ledger.js';
import { TransferTable } from '../ledger/ledger.table.js';
import { RoundTable } from '../rounds/round.table.js';
import { DecisionLineTable, DecisionTable } from './decision.table.js';
import { decisionMade } from './decision-notice.js';
import { decisionFact } from './decision-fact.js';
import { approveDecision } from './decision.js';

@Injectable()
export class ApproveDecision {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A second person's yes makes a proposal effective: its money is committed and it is told. */
  async approve(id: string, version: number, by: Actor, key: IdempotencyKey): Promise<{ id: string; version: number }> {
    const at = this.clock.now();
    return this.transactions.once(scopeOf(by, at), key, async (tx) => {
      const decision = await tx.load(DecisionTable, id);
      expectVersion(decision, version);
      const approved = approveDecision(decision, by.id, at);
      const lines = (await tx.list(DecisionLineTable, { decisionId: id })).sort((a, b) => a.position - b.position);
      const application = await tx.load(ApplicationTable, decision.applicationId);
      const { envelopeId } = await tx.load(RoundTable, decision.roundId);
      const { authorityId, amount } = decision;
      tx.store(DecisionTable, approved, { action: 'approve' });
      tx.store(ApplicationTable, decided(application), { action: 'decide', detail: { decisionId: id } });
      if (amount.minor > 0n) {
        tx.append(TransferTable, [commit({ id: newId(at), envelopeId, authorityId, amount, reference: id, at })]);
      }
      const { event, fact } = decisionFact(approved, lines);
      tx.publish(event, fact);
      raiseNotices(tx, FundingNoticesRaisedV1, [decisionMade(approved, application)]);
      return { id, version: approved.version };
    });
  }
}
