import { Inject, Injectable } from '@nestjs/common';
import { refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor, type Reach } from '@levada/platform';
import { shown, type ShownPlan } from '../plans/plan.js';
import { loadPlan } from '../plans/plans.queries.js';
import {
  moneyByPriority,
  moneyOf,
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
  with amounts (code, currency, requested, granted, committed, paid) as (
    select p."priorityCode", p.currency, p.requested, 0::bigint, 0::bigint, 0::bigint
    from known_application a, jsonb_to_recordset(a.parts)
      as p ("planId" uuid, "priorityCode" text, currency text, requested bigint)
    where a.parts @> $2 and p."planId" = $1
    union all
    select p."priorityCode", p.currency, 0, p.granted, p.committed, p.paid
    from known_decision d, jsonb_to_recordset(d.parts)
      as p ("planId" uuid, "priorityCode" text, currency text, granted bigint, committed bigint, paid bigint)
    where d.parts @> $2 and p."planId" = $1)
  select code, currency, sum(requested) as requested, sum(granted) as granted, sum(committed) as committed, sum(paid) as paid
  from amounts group by code, currency order by code, currency`;

@Injectable()
export class MoneyByPriorityQueries {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ofPlan(by: Actor, reach: Reach, planId: string): Promise<MoneyByPriority> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) =>
      moneyByPriority(await loadPlan(tx, planId, reach), await sumsOf(tx, planId)),
    );
  }

  async ofPriority(by: Actor, reach: Reach, planId: string, code: string): Promise<PriorityTrace> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const plan = await loadPlan(tx, planId, reach);
      const priority = plan.priorities.find((one) => one.code === code);
      if (!priority) throw refuse('plan/priority-unknown', { code });
      const money = moneyOf(plan, code, await sumsOf(tx, planId));
      return { priorityCode: code, title: priority.title, plan: shown(plan), money };
    });
  }
}

async function sumsOf(tx: Tx, planId: string): Promise<PrioritySums[]> {
  type Sums = { [Key in keyof PrioritySums]: string };
  const rows = await tx.query<Sums>(SUMS, [planId, JSON.stringify([{ planId: planId.toLowerCase() }])]);
  return rows.map(({ code, currency, requested, granted, committed, paid }) => ({
    ...{ code, currency },
    ...{ requested: BigInt(requested), granted: BigInt(granted), committed: BigInt(committed), paid: BigInt(paid) },
  }));
}
