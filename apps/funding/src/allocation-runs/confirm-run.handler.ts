import { Inject, Injectable } from '@nestjs/common';
import { FundingNoticesRaisedV1 } from '@levada/contracts';
import { newId, objection, parseMoney, type Clock, type Refusal } from '@levada/kernel';
import { Transactions, type IdempotencyKey } from '@levada/persistence';
import { CLOCK, expectVersion, raiseNotices, scopeOf, type Actor } from '@levada/platform';
import { ApplicationTable } from '../applications/application.table.js';
import { decided, type Application } from '../applications/application.js';
import { undecidedApplications, undecidedRequests } from '../applications/applications.queries.js';
import { DecisionLineTable, DecisionTable } from '../decisions/decision.table.js';
import { approveDecision, proposeDecision } from '../decisions/decision.js';
import { decisionMade } from '../decisions/decision-notice.js';
import { decisionFact } from '../decisions/decision-fact.js';
import { knownPlan } from '../known-plans/known-plans.queries.js';
import { lockedRound } from '../rounds/rounds.queries.js';
import { RoundTable } from '../rounds/round.table.js';
import { close } from '../rounds/round.js';
import { AllocationRunTable } from './allocation-run.table.js';
import { awardsOf, confirmRun, RUN_LIFECYCLE, runInput } from './allocation-run.js';
import { freeFor, move, sha256 } from './calculate-run.handler.js';

@Injectable()
export class ConfirmRun {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What speaks against a confirmation now, before anybody tries. */
  async objection(runId: string, by: Actor): Promise<Refusal | undefined> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const run = await tx.load(AllocationRunTable, runId);
      const round = await tx.load(RoundTable, run.roundId);
      const seen = runInput(round, await freeFor(tx, round, run), await undecidedRequests(tx, round.id));
      return objection(RUN_LIFECYCLE.confirm, run, { by: by.id, inputHash: sha256(seen) });
    });
  }

  /** A second person's yes makes every award a decision, commits the money, and tells it: all of it or nothing. */
  async confirm(runId: string, version: number, by: Actor, key: IdempotencyKey): Promise<{ id: string }> {
    const at = this.clock.now();
    return this.transactions.once(scopeOf(by, at), key, async (tx) => {
      const run = await tx.load(AllocationRunTable, runId);
      expectVersion(run, version);
      const round = await lockedRound(tx, run.roundId, 'update');
      const { envelopeId } = round;
      const plan = await knownPlan(tx, round.planId);
      const applications = await undecidedApplications(tx, round.id);
      const available = await freeFor(tx, round, run);
      const confirmed = confirmRun(run, { by: by.id, inputHash: sha256(runInput(round, available, applications)) }, at);

      const byId = new Map(applications.map((one) => [one.id, one]));
      const made = awardsOf(run).map(({ id, award }) => {
        const application = byId.get(id) as Application;
        const amount = parseMoney(award, run.total.currency);
        const proposal = {
          id: newId(at),
          runId,
          amount,
          priorityRefs: application.priorityRefs,
          reason: null,
          by: run.proposedBy,
          at: run.proposedAt,
        };
        const { decision, lines } = proposeDecision(application, proposal);
        return { application, decision: { ...approveDecision(decision, by.id, at), version: 1 }, lines };
      });
      const knew = { planId: plan.id, planVersion: plan.planVersion, epoch: plan.epoch, eventVersion: plan.version };
      tx.store(AllocationRunTable, confirmed, { action: 'confirm', detail: { resultHash: run.resultHash, knew } });
      tx.store(RoundTable, close(round), { action: 'decide', detail: { runId } });
      tx.store(ApplicationTable, applications.map(decided), { action: 'decide', detail: { runId } });
      tx.store(
        DecisionTable,
        made.map(({ decision }) => decision),
        { action: 'decide', detail: { runId } },
      );
      tx.append(
        DecisionLineTable,
        made.flatMap(({ lines }) => lines),
      );
      move(tx, envelopeId, 'reserved', 'committed', run.total, run);
      for (const { decision, lines } of made) {
        const { event, fact } = decisionFact(decision, lines);
        tx.publish(event, fact);
      }
      const told = made.map(({ decision, application }) => decisionMade(decision, application));
      raiseNotices(tx, FundingNoticesRaisedV1, told);
      return { id: confirmed.id };
    });
  }
}
