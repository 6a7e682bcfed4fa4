import { Inject, Injectable } from '@nestjs/common';
import { civilDate, type Clock } from '@levada/kernel';
import { PlanAdoptedV1 } from '@levada/contracts';
import { Transactions } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor, type Reach } from '@levada/platform';
import { unansweredComments } from '../comments/comments.queries.js';
import { adopt, type AdoptedPlan, type Resolution } from './plan.js';
import { PlanTable, rowOf } from './plan.table.js';
import type { AdoptPlanDto } from './plans.dto.js';
import { lockPlan } from './plans.queries.js';

@Injectable()
export class AdoptPlan {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async adopt(by: Actor, reach: Reach, id: string, read: number, { resolution }: AdoptPlanDto): Promise<AdoptedPlan> {
    const at = this.clock.now();
    const decided = resolution ? { ...resolution, date: civilDate(resolution.date) } : null;
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const plan = await lockPlan(tx, id, reach);
      expectVersion(plan, read);
      const unanswered = await unansweredComments(tx, id);
      const adopted = adopt(plan, { by: by.id, at, unanswered, resolution: decided });
      tx.store(PlanTable, rowOf(adopted), { action: 'adopt', detail: detailOf(decided) });
      const { planVersion, title, territory, from, to, version } = adopted;
      const priorities = adopted.priorities.map(({ code, title }) => ({ code, title }));
      const data = { planId: id, planVersion, title, territory, from, to, priorities };
      tx.publish(PlanAdoptedV1, { subject: id, version, data });
      return adopted;
    });
  }
}

function detailOf(resolution: Resolution | null): Record<string, unknown> {
  return resolution ? { resolution: { ...resolution } } : {};
}
