import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import {
  among,
  equals,
  Lists,
  TITLES,
  where,
  type Actor,
  type AskedList,
  type Condition,
  type ListDefinition,
  type Page,
  type Reach,
} from '@levada/platform';
import { isWithin, placesOf } from '../known-territories/known-territories.queries.js';
import { PLAN_LEVELS, type Plan } from './plan.js';
import { planOf, PlanPriorityTable, PlanTable, territoryOf } from './plan.table.js';
import type { ListedPlan } from './plans.dto.js';

export { ShownPlanAnswer } from './plans.dto.js';

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

export const planList: ListDefinition<ListedPlan, ListedPlan> = {
  columns: `p.id, p.title, p.level, p.status, p.from_on::text as "from", p.to_on::text as "to", p.plan_version as "planVersion",
    (select count(*)::int from plan_priority r where r.plan_id = p.id) as priorities, p.version`,
  from: 'plan p',
  id: 'p.id',
  filters: {
    id: equals('p.id', 'uuid', 'Plans.'),
    status: among('p.status', ['draft', 'in-consultation', 'adopted'], 'Where it stands.'),
    level: among('p.level', PLAN_LEVELS, 'Whose plan it is.'),
    on: where(
      'date',
      'In its period on this day.',
      (day) => (bind) => `${bind(day)}::date between p.from_on and p.to_on`,
    ),
  },
  sorts: {
    id: { sql: 'p.id', type: 'uuid' },
    title: { sql: 'p.title', type: 'text' },
    from: { sql: 'p.from_on', type: 'date' },
  },
  order: '-id',
  search: ['p.title'],
  show: (row) => row,
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.title, value: ({ title }) => title },
    { title: TITLES.level, value: ({ level }) => level },
    { title: TITLES.status, value: ({ status }) => status },
    { title: TITLES.from, value: ({ from }) => from },
    { title: TITLES.until, value: ({ to }) => to },
    { title: TITLES.priorities, value: ({ priorities }) => priorities },
  ],
};

@Injectable()
export class PlansQueries {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  /** Newest first. */
  list(by: Actor, reach: Reach, asked: AskedList): Promise<Page<ListedPlan>> {
    const places = placesOf(reach);
    const key = `p.territory_scheme || '/' || p.territory_level || '/' || p.territory_code`;
    const within: Condition[] = places ? [(bind) => `${key} in (select territories_within(${bind(places)}))`] : [];
    return this.lists.answer(by, planList, asked, within);
  }
}
