import { Inject, Injectable } from '@nestjs/common';
import type { CivilDate } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { afterKey, pageOf, type Page } from '@levada/platform';
import type { Plan, PlanLevel } from './plan.js';
import { planOf, PlanPriorityTable, PlanTable } from './plan.table.js';
import type { PlansQuery } from './plans.dto.js';

export interface ListedPlan {
  readonly id: string;
  readonly title: string;
  readonly level: PlanLevel;
  readonly status: Plan['status'];
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly planVersion: number;
  readonly priorities: number;
  readonly version: number;
}

/** The plan with its priorities, or the refusal `plan/not-found`. */
export async function loadPlan(tx: Tx, id: string): Promise<Plan> {
  const row = await tx.load(PlanTable, id);
  return planOf(row, await tx.list(PlanPriorityTable, { planId: id, planVersion: row.planVersion }));
}

/** The same for who is about to change it or what hangs on it: a last comment and an adoption take turns. */
export async function lockPlan(tx: Tx, id: string): Promise<Plan> {
  await tx.query('select from plan where id = $1 for update', [id]);
  return loadPlan(tx, id);
}

@Injectable()
export class PlansQueries {
  constructor(@Inject(Transactions) private readonly transactions: Transactions) {}

  /** Newest first. */
  async list(authorityId: string, { status, limit, cursor }: PlansQuery): Promise<Page<ListedPlan>> {
    const rows = await this.transactions.read({ authorityId }, (query) =>
      query<ListedPlan>(
        `select id, title, level, status, from_on::text as "from", to_on::text as "to", plan_version as "planVersion",
           (select count(*)::int from plan_priority where plan_id = id) as priorities, version
         from plan
         where ($1::text is null or status = $1) and ($2 = '' or id::text < $2)
         order by id::text desc limit $3`,
        [status ?? null, afterKey(cursor), limit + 1],
      ),
    );
    return pageOf(
      rows,
      limit,
      ({ id }) => id,
      (row) => row,
    );
  }
}
