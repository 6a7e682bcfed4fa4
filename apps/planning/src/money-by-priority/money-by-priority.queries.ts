import { Inject, Injectable } from '@nestjs/common';
import { refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor, type Reach } from '@levada/platform';
import { shown, type Plan, type ShownPlan } from '../plans/plan.js';
import { loadPlan } from '../plans/plans.queries.js';
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
  with recursive below (top, code) as (
    select code, code from plan_element where plan_id = $1 and plan_version = $3 and is_cited
    union all
    select b.top, e.code from below b
    join plan_element e on e.plan_id = $1 and e.plan_version = $3 and e.parent = b.code),
  amounts (code, currency, planned, "plannedRelated", requested, granted, committed, paid) as (
    select b.top, c.currency::text, case when e.is_social_service then c.amount_minor else 0 end,
      case when e.is_social_service then 0 else c.amount_minor end, 0::bigint, 0::bigint, 0::bigint, 0::bigint
    from below b
    join plan_element e on e.plan_id = $1 and e.plan_version = $3 and e.code = b.code
    join plan_cost c on c.plan_id = $1 and c.plan_version = $3 and c.code = b.code
    union all
    select p."priorityCode", p.currency, 0, 0, p.requested, 0, 0, 0
    from known_application a, jsonb_to_recordset(a.parts)
      as p ("planId" uuid, "priorityCode" text, currency text, requested bigint)
    where a.parts @> $2 and p."planId" = $1
    union all
    select p."priorityCode", p.currency, 0, 0, 0, p.granted, p.committed, p.paid
    from known_decision d, jsonb_to_recordset(d.parts)
      as p ("planId" uuid, "priorityCode" text, currency text, granted bigint, committed bigint, paid bigint)
    where d.parts @> $2 and p."planId" = $1)
  select code, currency, ${AMOUNTS.map((one) => `sum("${one}") as "${one}"`).join(', ')}
  from amounts group by code, currency order by code, currency`;

@Injectable()
export class MoneyByPriorityQueries {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ofPlan(by: Actor, reach: Reach, planId: string): Promise<MoneyByPriority> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const plan = await loadPlan(tx, planId, reach);
      return moneyByPriority(plan, await sumsOf(tx, plan), await pastTitles(tx, planId));
    });
  }

  async ofPriority(by: Actor, reach: Reach, planId: string, code: string): Promise<PriorityTrace> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const plan = await loadPlan(tx, planId, reach);
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
