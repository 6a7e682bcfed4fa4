import { Inject, Injectable } from '@nestjs/common';
import { fromMoneyText, newId, type Clock } from '@levada/kernel';
import { Transactions, type IdempotencyKey } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { ApplicationTable } from '../applications/application.table.js';
import { refuseUnknownPriorities } from '../known-plans/known-plan.js';
import { knownPlan } from '../known-plans/known-plans.queries.js';
import { RoundTable } from '../rounds/round.table.js';
import { DecisionLineTable, DecisionTable } from './decision.table.js';
import { proposeDecision } from './decision.js';
import type { ProposeDecisionBody } from './decisions.dto.js';

@Injectable()
export class ProposeDecision {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Proposes one decision by hand, beside the runs; it waits for a second person. */
  async propose(body: ProposeDecisionBody, by: Actor, key: IdempotencyKey): Promise<{ id: string; version: number }> {
    const at = this.clock.now();
    return this.transactions.once(scopeOf(by, at), key, async (tx) => {
      const application = await tx.load(ApplicationTable, body.applicationId);
      const round = await tx.load(RoundTable, application.roundId);
      const { reason } = body;
      const priorityRefs = (body.priorityRefs ?? application.priorityRefs).map((ref) => ({ ...ref }));
      const proposal = {
        id: newId(at),
        runId: null,
        amount: fromMoneyText(body.amount),
        priorityRefs,
        reason,
        by: by.id,
        at,
      };
      const { decision, lines } = proposeDecision(application, proposal);
      refuseUnknownPriorities(await knownPlan(tx, round.planId), priorityRefs);
      tx.store(DecisionTable, decision, { action: 'propose', reason, detail: { amount: body.amount } });
      tx.append(DecisionLineTable, lines);
      return { id: decision.id, version: decision.version };
    });
  }
}
