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
import { PLAN_LEVELS, PLAN_STATUSES, PLAN_TYPES, type Plan, type Priority } from './plan.js';
import { planOf, PlanTable, PlanVersionTable, territoryOf, type PlanRow, type PlanVersionRow } from './plan.table.js';
import type { ListedPlan } from './plans.dto.js';

export { ShownPlanAnswer } from './plans.dto.js';

/** Which version of a plan: a number, the one in force or else the newest (`standing`), or the one that is worked on (`open`). */
export type WhichVersion = number | 'standing' | 'open';

/** What is meant where no number is given: in force comes before newer, and what was withdrawn comes last. */
export const STANDING = `(v.status = 'adopted') desc, (v.status <> 'withdrawn') desc, v.plan_version desc`;
const OPEN = `(v.status in ('draft', 'in-consultation')) desc, ${STANDING}`;

/**
 * A version of a plan, or the refusal `plan/not-found`: also for one outside of where the reader's grant reaches that
 * was never adopted. What was adopted is public, also that of other authorities.
 */
export async function loadPlan(tx: Tx, id: string, reach: Reach, which: WhichVersion = 'standing'): Promise<Plan> {
  const row = await tx.load(PlanTable, id);
  if (!row.isPublished && !(await isWithin(tx, territoryOf(row), reach))) throw refuse('plan/not-found', { id });
  const version = await versionOf(tx, id, which);
  if (!version) throw refuse('plan/version-unknown', { id, version: String(which) });
  if (!isPublic(version) && !(await isWithin(tx, territoryOf(row), reach)))
    throw refuse('plan/version-unknown', { id, version: String(which) });
  return wholeOf(tx, row, version);
}

function isPublic({ status }: PlanVersionRow): boolean {
  return status === 'adopted' || status === 'superseded';
}

async function versionOf(tx: Tx, planId: string, which: WhichVersion): Promise<PlanVersionRow | null> {
  if (typeof which === 'number') return tx.find(PlanVersionTable, { planId, planVersion: which });
  const [row] = await tx.query<{ id: string }>(
    `select v.id from plan_version v where v.plan_id = $1 order by ${which === 'open' ? OPEN : STANDING} limit 1`,
    [planId],
  );
  return row ? tx.load(PlanVersionTable, row.id) : null;
}

async function wholeOf(tx: Tx, row: PlanRow, version: PlanVersionRow): Promise<Plan> {
  return planOf(row, version, await citedOf(tx, row.id, version.planVersion));
}

/** What money cites in a version, in its order. */
export async function citedOf(tx: Tx, planId: string, planVersion: number): Promise<Priority[]> {
  return tx.query<Priority & Record<string, unknown>>(
    `select code, title from plan_element where plan_id = $1 and plan_version = $2 and is_cited order by position, code`,
    [planId, planVersion],
  );
}

/**
 * The same of one's own authority and within one's reach alone: the text of an adopted plan is public, and what is said of it,
 * given for it and done for it is not.
 */
export async function loadOwnPlan(tx: Tx, id: string, reach: Reach, which: WhichVersion = 'standing'): Promise<Plan> {
  const row = await tx.load(PlanTable, id);
  const own = row.authorityId === tx.scope.authorityId;
  if (!own || !(await isWithin(tx, territoryOf(row), reach))) throw refuse('plan/not-found', { id });
  return loadPlan(tx, id, reach, which);
}

/**
 * The same for who is about to change it or what hangs on it: a last comment and an adoption take turns.
 */
export async function lockPlan(tx: Tx, id: string, reach: Reach, which: WhichVersion = 'open'): Promise<Plan> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`plan ${id.toLowerCase()}`]);
  return loadOwnPlan(tx, id, reach, which);
}

/** Every version of a plan that the reader may see, the newest first. */
export async function versionsOf(tx: Tx, id: string, reach: Reach): Promise<Plan[]> {
  const row = await tx.load(PlanTable, id);
  const isOwn = await isWithin(tx, territoryOf(row), reach);
  if (!row.isPublished && !isOwn) throw refuse('plan/not-found', { id });
  const versions = (await tx.list(PlanVersionTable, { planId: id })).filter((one) => isOwn || isPublic(one));
  const newestFirst = versions.toSorted((a, b) => b.planVersion - a.planVersion);
  return Promise.all(newestFirst.map((one) => wholeOf(tx, row, one)));
}

export const planList: ListDefinition<ListedPlan, ListedPlan> = {
  columns: `p.id, v.title, p.level, p.type, v.status, v.from_on::text as "from", v.to_on::text as "to",
    v.plan_version as "planVersion", v.version,
    (select count(*)::int from plan_element e
     where e.plan_id = p.id and e.plan_version = v.plan_version and e.is_cited) as priorities`,
  from: `plan p join lateral
    (select * from plan_version v where v.plan_id = p.id order by ${STANDING} limit 1) v on true`,
  id: 'p.id',
  filters: {
    id: equals('p.id', 'uuid', 'Plans.'),
    status: among('v.status', PLAN_STATUSES, 'Where it stands: its version in force, else its newest.'),
    level: among('p.level', PLAN_LEVELS, 'Whose plan it is.'),
    type: among('p.type', PLAN_TYPES, 'What kind of plan it is.'),
    partOf: equals('p.part_of', 'uuid', 'Parts of this plan.'),
    on: where(
      'date',
      'In its period on this day.',
      (day) => (bind) => `${bind(day)}::date between v.from_on and v.to_on`,
    ),
  },
  sorts: {
    id: { sql: 'p.id', type: 'uuid' },
    title: { sql: 'v.title', type: 'text' },
    from: { sql: 'v.from_on', type: 'date' },
  },
  order: '-id',
  search: ['v.title'],
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

  /** Those of one's own authority, newest first. */
  list(by: Actor, reach: Reach, asked: AskedList): Promise<Page<ListedPlan>> {
    const places = placesOf(reach);
    const key = `p.territory_scheme || '/' || p.territory_level || '/' || p.territory_code`;
    const own: Condition = (bind) => `p.authority_id = ${bind(by.authorityId)}`;
    const within: Condition[] = places ? [(bind) => `${key} in (select territories_within(${bind(places)}))`] : [];
    return this.lists.answer(by, planList, asked, [own, ...within]);
  }

  /** What is in force, of every authority: what one's own plan may refer to. */
  published(by: Actor, asked: AskedList): Promise<Page<ListedPlan>> {
    return this.lists.answer(by, planList, asked, [() => `v.status = 'adopted'`]);
  }
}

/** Everybody who drafted a version since the one in force, or wrote in this one: none of them adopts it. */
export async function handsIn(tx: Tx, { id, amends, planVersion }: Plan): Promise<string[]> {
  const rows = await tx.query<{ hand: string }>(
    `select v.drafted_by as hand from plan_version v
     where v.plan_id = $1 and v.plan_version > $2 and v.plan_version <= $3 and v.status <> 'withdrawn'
     union
     select e.changed_by from plan_element e where e.plan_id = $1 and e.plan_version = $3 and e.changed_at > coalesce(
       (select b.adopted_at from plan_version b where b.plan_id = $1 and b.plan_version = $2), '-infinity')`,
    [id, amends ?? 0, planVersion],
  );
  return rows.map(({ hand }) => hand);
}

/** Refuses `plan/not-found` for what is not one's own authority's: others' adopted plans are read, and nothing hangs on them. */
export async function expectOwnPlan(tx: Tx, id: string): Promise<void> {
  const { authorityId } = await tx.load(PlanTable, id);
  if (authorityId !== tx.scope.authorityId) throw refuse('plan/not-found', { id });
}
