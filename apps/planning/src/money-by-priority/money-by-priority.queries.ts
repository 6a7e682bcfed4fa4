import { Inject, Injectable } from '@nestjs/common';
import { dayOf, refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor, type Reach } from '@levada/platform';
import { shown, type Plan, type ShownPlan } from '../plans/plan.js';
import { loadOwnPlan } from '../plans/plans.queries.js';
import {
  AMOUNTS,
  moneyByPriority,
  moneyOf,
  type NO_MONEY,
  type MoneyByPriority,
  type PriorityMoney,
  type PrioritySums,
} from './money-by-priority.js';

export interface PriorityTrace {
  readonly priorityCode: string;
  /** The plan's sentence. */
  readonly title: string;
  readonly plan: ShownPlan;
  readonly money: readonly PriorityMoney[];
}

// Sums of states, never of changes: a state that was replaced is in no sum. bigint and numeric only.
const SUMS = `
  with costs (code, currency, planned, "plannedRelated") as (
    -- What stands below nothing that money cites is planned all the same: under no code.
    select coalesce(e.cited, ''), c.currency::text, sum(c.amount_minor) filter (where c.is_social_service),
      sum(c.amount_minor) filter (where not c.is_social_service)
    from plan_element e
    join plan_cost c on c.plan_id = e.plan_id and c.plan_version = e.plan_version and c.code = e.code
    where e.plan_id = $1 and e.plan_version = $3
    group by coalesce(e.cited, ''), c.currency),
  asked (code, currency, requested) as (
    select p ->> 'priorityCode', p ->> 'currency', sum((p ->> 'requested')::bigint)
    from known_application a, jsonb_array_elements(a.parts) p
    where a.parts @> $2 and p ->> 'planId' = $1::text
    group by 1, 2),
  forward (code, currency, proposed) as (
    select p ->> 'priorityCode', p ->> 'currency', sum((p ->> 'proposed')::bigint)
    from known_proposal f, jsonb_array_elements(f.parts) p
    where f.parts @> $2 and p ->> 'planId' = $1::text
    group by 1, 2),
  decided (code, currency, granted, committed, paid, returned) as (
    select p ->> 'priorityCode', p ->> 'currency', sum((p ->> 'granted')::bigint), sum((p ->> 'committed')::bigint),
      sum((p ->> 'paid')::bigint),
      coalesce(sum((p ->> 'returned')::bigint), 0)
    from known_decision d, jsonb_array_elements(d.parts) p
    where d.parts @> $2 and p ->> 'planId' = $1::text
    group by 1, 2)
  select code, currency, ${AMOUNTS.map((one) => `coalesce("${one}", 0) as "${one}"`).join(', ')}
  from costs full join asked using (code, currency) full join forward using (code, currency) full join decided using (code, currency)
  order by code, currency`;

@Injectable()
export class MoneyByPriorityQueries {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ofPlan(by: Actor, reach: Reach, planId: string): Promise<MoneyByPriority> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const plan = await loadOwnPlan(tx, planId, reach);
      return moneyByPriority(plan, await sumsOf(tx, plan), await pastTitles(tx, planId), await securedFor(tx, planId));
    });
  }

  async ofPriority(by: Actor, reach: Reach, planId: string, code: string): Promise<PriorityTrace> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const plan = await loadOwnPlan(tx, planId, reach);
      const priority = plan.priorities.find((one) => one.code === code);
      if (!priority) throw refuse('plan/priority-unknown', { code });
      const money = moneyOf(plan, code, await sumsOf(tx, plan));
      return { priorityCode: code, title: priority.title, plan: shown(plan), money };
    });
  }
}

async function sumsOf(tx: Tx, { id, planVersion }: Plan): Promise<PrioritySums[]> {
  type Sums = { [Key in keyof PrioritySums]: string };
  const rows = await tx.query<Sums>(SUMS, [id, JSON.stringify([{ planId: id }]), planVersion]);
  return rows.map(({ code, currency, ...sums }) => ({
    ...{ code, currency },
    ...(Object.fromEntries(AMOUNTS.map((one) => [one, BigInt(sums[one])])) as typeof NO_MONEY),
  }));
}

/** The sentences that codes last had in a version that was in force. */
async function pastTitles(tx: Tx, planId: string): Promise<Map<string, string>> {
  const rows = await tx.query<{ code: string; title: string }>(
    `select distinct on (e.code) e.code, e.title from plan_element e
     join plan_version v on v.plan_id = e.plan_id and v.plan_version = e.plan_version and v.status = 'superseded'
     where e.plan_id = $1 and e.is_cited order by e.code, e.plan_version desc`,
    [planId],
  );
  return new Map(rows.map(({ code, title }) => [code, title]));
}

/** Services that the network of today secures, or before there is one the first to come, by what of the plan they serve. */
async function securedFor(tx: Tx, planId: string): Promise<Map<string, number>> {
  const rows = await tx.query<{ code: string; count: number }>(
    `select e.priority_code as code, count(*)::int as count from network_entry e
     where e.priority_code is not null and e.network_id = (select n.id from network n
       where n.plan_id = $1 and n.status in ('in-force', 'superseded')
       order by (n.valid_from <= $2::date and coalesce(n.valid_until >= $2::date, true)) desc, n.valid_from > $2::date desc,
         n.valid_from
       limit 1)
     group by 1`,
    [planId, dayOf(tx.scope.at)],
  );
  return new Map(rows.map(({ code, count }) => [code, count]));
}
