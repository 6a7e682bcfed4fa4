import { Inject, Injectable } from '@nestjs/common';
import { civilDate, dayOf, newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor, type Reach } from '@levada/platform';
import { PlanVersionTable } from '../plans/plan.table.js';
import type { Plan } from '../plans/plan.js';
import { lockPlan } from '../plans/plans.queries.js';
import { expectMarkable, expectRecordable, gatesOf, type GateState } from './gate.js';
import { CriterionMarkTable, GateRecordTable } from './gate.table.js';
import type { MarkCriterionDto, PassGateDto } from './gates.dto.js';
import { gatesOfPlan, knownAtTheGates } from './gates.queries.js';

/** Records what is shown at the gates of the version that is worked on. */
@Injectable()
export class PassGate {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async record(by: Actor, reach: Reach, planId: string, gate: string, told: PassGateDto): Promise<GateState[]> {
    return this.at(by, reach, planId, async (tx, plan) => {
      const { at, scopeAt } = { at: dayOf(tx.scope.at), scopeAt: tx.scope.at };
      const said = { gate, body: told.body ?? null, number: told.number ?? null, heldOn: civilDate(told.heldOn) };
      expectRecordable(gatesOf(await knownAtTheGates(tx, plan)), said, at);
      const { authorityId, planVersion, textVersion } = plan;
      tx.append(GateRecordTable, [
        {
          ...{ id: newId(scopeAt), authorityId, planId, planVersion, textVersion, ...said, text: told.text },
          ...{ recordedBy: by.id, recordedAt: scopeAt },
        },
      ]);
      const { versionId: id, version } = plan;
      tx.audit(PlanVersionTable, { id, version }, { action: 'pass-gate', detail: { planId, ...said } });
    });
  }

  async mark(by: Actor, reach: Reach, planId: string, told: MarkCriterionDto): Promise<GateState[]> {
    return this.at(by, reach, planId, async (tx, plan) => {
      const { criterion, role, isMet, reason } = told;
      expectMarkable(await knownAtTheGates(tx, plan), { criterion, role, markedBy: by.id });
      const { authorityId, planVersion } = plan;
      tx.append(CriterionMarkTable, [
        {
          ...{ id: newId(tx.scope.at), authorityId, planId, planVersion, criterion, role, isMet, reason },
          ...{ markedBy: by.id, markedAt: tx.scope.at },
        },
      ]);
    });
  }

  private async at(
    by: Actor,
    reach: Reach,
    planId: string,
    write: (tx: Tx, plan: Plan) => Promise<void>,
  ): Promise<GateState[]> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const plan = await lockPlan(tx, planId, reach);
      if (plan.status !== 'draft' && plan.status !== 'in-consultation')
        throw refuse('plan/not-editable', { status: plan.status });
      await write(tx, plan);
      await tx.flush();
      return gatesOfPlan(tx, plan);
    });
  }
}
