import { Inject, Injectable } from '@nestjs/common';
import { civilDate, newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor, type Reach } from '@levada/platform';
import { isWithin, knownTerritory } from '../known-territories/known-territories.queries.js';
import { draft, type DraftPlan } from './plan.js';
import { PlanPriorityTable, PlanTable, rowOf } from './plan.table.js';
import type { DraftPlanDto } from './plans.dto.js';

@Injectable()
export class DraftPlanHandler {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async draft(by: Actor, reach: Reach, told: DraftPlanDto): Promise<DraftPlan> {
    const at = this.clock.now();
    const plan = draft({
      ...told,
      id: newId(at),
      authorityId: by.authorityId,
      partOf: told.partOf ?? null,
      partOfTitle: told.partOfTitle ?? null,
      from: civilDate(told.from),
      to: civilDate(told.to),
      draftedBy: by.id,
    });
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const territory = await knownTerritory(tx, plan.territory);
      if (territory.validUntil !== null && territory.validUntil <= plan.from)
        throw refuse('plan/territory-ended', { territory: territory.name, date: territory.validUntil });
      if (!(await isWithin(tx, plan.territory, reach)))
        throw refuse('access/outside-your-reach', { permission: 'planning:draft-plan' });
      await expectHigherPlan(tx, plan.partOf);
      tx.store(PlanTable, rowOf(plan), { action: 'draft', detail: { territoryVersion: territory.version } });
      tx.append(
        PlanPriorityTable,
        plan.priorities.map(({ code, title }, position) => ({
          ...{ planId: plan.id, planVersion: plan.planVersion, authorityId: plan.authorityId },
          ...{ code, title, position },
        })),
      );
      return plan;
    });
  }
}

async function expectHigherPlan(tx: Tx, id: string | null): Promise<void> {
  if (id !== null && !(await tx.find(PlanTable, { id }))) throw refuse('plan/higher-plan-unknown', { id });
}
