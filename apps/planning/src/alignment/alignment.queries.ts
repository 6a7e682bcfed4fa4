import type { Tx } from '@levada/persistence';
import type { Reach } from '@levada/platform';
import { placesOf } from '../known-territories/known-territories.queries.js';
import { STANDING } from '../plans/plans.queries.js';

/** How much serves an element of a plan, in plans in force of any authority. */
export interface Served {
  readonly code: string;
  readonly kind: string;
  readonly title: string;
  readonly plans: number;
  readonly elements: number;
  /** What those elements cost with all that stands below them; each counted once, whatever leads to it. */
  readonly costs: readonly ServedCost[];
}

export interface ServedCost {
  readonly year: number;
  readonly source: string;
  readonly isSocialService: boolean;
  readonly currency: string;
  /** Minor units, as text. */
  readonly minor: string;
}

/** Every element of a version in force that money or measures of other plans may serve, also those that nothing serves. */
export async function servedOf(tx: Tx, planId: string, planVersion: number): Promise<Served[]> {
  return tx.query<Served & Record<string, unknown>>(
    `with served as (
       select a.to_code, a.plan_id, a.plan_version, a.code
       from plan_alignment a
       join plan_version v on v.plan_id = a.plan_id and v.plan_version = a.plan_version and v.status = 'adopted'
       where a.to_plan = $1),
     counted as (
       select to_code, count(distinct plan_id)::int as plans, count(*)::int as elements from served group by to_code),
     -- What stands below an element that serves something serves it, too; and counts once, whatever leads to it.
     below as (
       select distinct s.to_code, e.plan_id, e.plan_version, e.code
       from plan_element e cross join unnest(e.path[:cardinality(e.path) - 1]) as above (code)
       join served s on s.plan_id = e.plan_id and s.plan_version = e.plan_version and s.code = above.code
       where cardinality(e.path) > 1 and not exists (select from plan_alignment o
         where o.plan_id = e.plan_id and o.plan_version = e.plan_version and o.code = e.code
           and o.to_plan = $1 and o.to_code = s.to_code)),
     costs as (
       select b.to_code, c.year, c.source, c.is_social_service, c.currency, sum(c.amount_minor) as minor
       from (select to_code, plan_id, plan_version, code from served union all select * from below) b
       join plan_cost c on c.plan_id = b.plan_id and c.plan_version = b.plan_version and c.code = b.code
       group by b.to_code, c.year, c.source, c.is_social_service, c.currency),
     told as (
       select to_code, jsonb_agg(jsonb_build_object('year', year, 'source', source, 'isSocialService', is_social_service,
           'currency', currency, 'minor', minor::text) order by year, source, is_social_service desc, currency) as costs
       from costs group by to_code)
     select e.code, e.kind, e.title, coalesce(c.plans, 0) as plans, coalesce(c.elements, 0) as elements,
       coalesce(t.costs, '[]') as costs
     from plan_element e
     left join counted c on c.to_code = e.code
     left join told t on t.to_code = e.code
     where e.plan_id = $1 and e.plan_version = $2
       and (e.is_cited or e.kind in ('goal', 'sub-goal', 'field') or c.to_code is not null)
     order by e.position, e.code`,
    [planId, planVersion],
  );
}

export interface Server {
  readonly planId: string;
  readonly planTitle: string;
  readonly level: string;
  readonly code: string;
  readonly kind: string;
  readonly title: string;
}

/** The elements of plans in force that serve one element. */
export async function serversOf(tx: Tx, planId: string, code: string): Promise<Server[]> {
  return tx.query<Server & Record<string, unknown>>(
    `select v.plan_id as "planId", v.title as "planTitle", p.level, e.code, e.kind, e.title
     from plan_alignment a
     join plan_version v on v.plan_id = a.plan_id and v.plan_version = a.plan_version and v.status = 'adopted'
     join plan p on p.id = v.plan_id
     join plan_element e on e.plan_id = a.plan_id and e.plan_version = a.plan_version and e.code = a.code
     where a.to_plan = $1 and a.to_code = $2
     order by v.title, v.plan_id, e.position, e.code`,
    [planId, code],
  );
}

export interface Link {
  /** The element of the plan that is asked about. */
  readonly code: string;
  /** 1: what it serves; 2: what that serves … */
  readonly step: number;
  readonly planId: string;
  readonly planTitle: string;
  readonly level: string;
  readonly toCode: string;
  readonly kind: string;
  readonly title: string;
}

/** Local measure → regional priority → national goal: what each element of a version serves, and what that serves in turn. */
export async function chainsOf(tx: Tx, planId: string, planVersion: number): Promise<Link[]> {
  return tx.query<Link & Record<string, unknown>>(
    `with recursive link as (
       select a.code, 1 as step, a.to_plan, a.to_code, array[a.to_plan] as seen
       from plan_alignment a where a.plan_id = $1 and a.plan_version = $2
       union all
       select l.code, l.step + 1, a.to_plan, a.to_code, l.seen || a.to_plan
       from link l
       join plan_version v on v.plan_id = l.to_plan and v.status = 'adopted'
       join plan_alignment a on a.plan_id = l.to_plan and a.plan_version = v.plan_version and a.code = l.to_code
       where not a.to_plan = any(l.seen) and l.step < 10)
     select l.code, l.step, v.plan_id as "planId", v.title as "planTitle", p.level, e.code as "toCode", e.kind, e.title
     from link l
     join plan_version v on v.plan_id = l.to_plan and v.status = 'adopted'
     join plan p on p.id = v.plan_id
     join plan_element e on e.plan_id = v.plan_id and e.plan_version = v.plan_version and e.code = l.to_code
     order by l.code, l.step, v.title, e.code`,
    [planId, planVersion],
  );
}

export interface PartOfPlan {
  readonly planId: string;
  readonly title: string;
  readonly type: string;
  readonly level: string;
  readonly territory: string;
  readonly from: string;
  readonly to: string;
  readonly status: string;
  readonly cited: number;
  readonly measures: number;
  readonly withCosts: number;
  readonly withIndicators: number;
  readonly withOfficer: number;
  readonly aligned: number;
}

/**
 * The plans that are parts of this one, side by side: what they are, how much of them says what it costs, by what it is
 * measured, who answers for it, and what it serves above (seeds 004.8, 004.11).
 */
export async function partsOf(tx: Tx, planId: string, reach: Reach): Promise<PartOfPlan[]> {
  return tx.query<PartOfPlan & Record<string, unknown>>(
    `select p.id as "planId", v.title, p.type, p.level, v.from_on::text as "from", v.to_on::text as "to", v.status,
       coalesce(t.name, p.territory_code) as territory,
       count(*) filter (where e.is_cited)::int as cited,
       count(*) filter (where e.kind = 'measure')::int as measures,
       count(*) filter (where e.kind = 'measure' and exists (select from plan_cost c
         where c.plan_id = e.plan_id and c.plan_version = e.plan_version and c.code = e.code))::int as "withCosts",
       count(*) filter (where e.kind = 'measure' and jsonb_array_length(e.content -> 'indicators') > 0)::int as "withIndicators",
       count(*) filter (where e.kind = 'measure' and e.content -> 'officer' <> 'null')::int as "withOfficer",
       count(*) filter (where e.kind = 'measure' and exists (select from plan_alignment a
         where a.plan_id = e.plan_id and a.plan_version = e.plan_version and a.code = e.code and a.to_plan = $1))::int as aligned
     from plan p
     join lateral (select * from plan_version v where v.plan_id = p.id order by ${STANDING} limit 1) v on true
     left join plan_element e on e.plan_id = v.plan_id and e.plan_version = v.plan_version
     left join known_territory t on t.scheme = p.territory_scheme and t.level = p.territory_level and t.code = p.territory_code
     where p.part_of = $1 and (v.status = 'adopted' or (p.authority_id = $2 and ($3::text[] is null
       or p.territory_scheme || '/' || p.territory_level || '/' || p.territory_code in (select territories_within($3)))))
     group by p.id, v.id, v.title, v.from_on, v.to_on, v.status, t.name
     order by v.title, p.id`,
    [planId, tx.scope.authorityId, placesOf(reach)],
  );
}
