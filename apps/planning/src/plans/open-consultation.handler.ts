import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor, type Reach } from '@levada/platform';
import { openConsultation, type Plan } from './plan.js';
import { PlanTable, rowOf } from './plan.table.js';
import { lockPlan } from './plans.queries.js';

@Injectable()
export class OpenConsultation {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async open(by: Actor, reach: Reach, id: string, read: number, until: Date): Promise<Plan> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const draft = await lockPlan(tx, id, reach);
      expectVersion(draft, read);
      const plan = openConsultation(draft, { until, at });
      tx.store(PlanTable, rowOf(plan), { action: 'open-consultation', detail: { until: until.toISOString() } });
      return plan;
    });
  }
}
