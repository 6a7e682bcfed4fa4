import { Inject, Injectable } from '@nestjs/common';
import { refuse, type CivilDate } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { afterId, pageOf, type Page, type Reach } from '@levada/platform';
import { isWithin, placesOf } from '../known-territories/known-territories.queries.js';
import type { Plan, PlanLevel } from './plan.js';
import { planOf, PlanPriorityTable, PlanTable, territoryOf } from './plan.table.js';
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

/** The plan with its priorities, or the refusal `plan/not-found`, also for one outside of where the reader's grant reaches. */
export async function loadPlan(tx: Tx, id: string, reach: Reach): Promise<Plan> {
  const row = await tx.load(PlanTable, id);
  if (!(await isWithin(tx, territoryOf(row), reach))) throw refuse('plan/not-found', { id });
  return planOf(row, await tx.list(PlanPriorityTable, { planId: id, planVersion: row.planVersion }));
}

/** The same for who is about to change it or what hangs on it: a last comment and an adoption take turns. */
export async function lockPlan(tx: Tx, id: string, reach: Reach): Promise<Plan> {
  await tx.query('select from plan where id = $1 for update', [id]);
  return loadPlan(tx, id, reach);
}

@Injectable()
export class PlansQueries {
  constructor(@Inject(Transactions) private readonly transactions: Transactions) {}

  /** Newest first. */
  async list(authorityId: string, reach: Reach, { status, limit, cursor }: PlansQuery): Promise<Page<ListedPlan>> {
    const rows = await this.transactions.read({ authorityId }, (query) =>
      query<ListedPlan>(
        `select id, title, level, status, from_on::text as "from", to_on::text as "to", plan_version as "planVersion",
           (select count(*)::int from plan_priority where plan_id = id) as priorities, version
         from plan
         where ($1::text is null or status = $1) and ($2::uuid is null or id < $2)
           and ($4::text[] is null or territory_scheme || '/' || territory_level || '/' || territory_code in (select territories_within($4)))
         order by id desc limit $3`,
        [status ?? null, afterId(cursor), limit + 1, placesOf(reach)],
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
