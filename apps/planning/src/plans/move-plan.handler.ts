import { Inject, Injectable } from '@nestjs/common';
import { newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type Change, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor, type Reach } from '@levada/platform';
import { copyElements } from '../elements/elements.queries.js';
import {
  expectAdopted,
  nextVersion,
  openConsultation,
  revise,
  rewrite,
  withdraw,
  type AdoptedPlan,
  type DraftPlan,
  type Plan,
  type PlanHead,
  type RevisedPlan,
} from './plan.js';
import { PlanVersionTable, versionRowOf } from './plan.table.js';
import { lockPlan } from './plans.queries.js';

/** Moves the version that is worked on: its head, its consultation, the version after it. Adoption has a handler of its own. */
@Injectable()
export class MovePlan {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async rewrite(by: Actor, reach: Reach, id: string, read: number, head: PlanHead): Promise<Plan> {
    return this.move(by, reach, id, read, async (plan, tx) => {
      await expectCostsWithin(tx, plan, head);
      return [rewrite(plan, head), { action: 'rewrite', detail: {} }];
    });
  }

  async openConsultation(by: Actor, reach: Reach, id: string, read: number, until: Date): Promise<Plan> {
    return this.move(by, reach, id, read, async (plan, tx) => [
      openConsultation(plan, { until, at: tx.scope.at }),
      { action: 'open-consultation', detail: { until: until.toISOString() } },
    ]);
  }

  async withdraw(by: Actor, reach: Reach, id: string, read: number, reason: string): Promise<Plan> {
    return this.move(by, reach, id, read, async (plan) => [withdraw(plan), { action: 'withdraw', detail: { reason } }]);
  }

  /** What was consulted stands as it was; the answer is the draft that goes on from it. */
  async revise(by: Actor, reach: Reach, id: string, read: number): Promise<DraftPlan> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const plan = await lockPlan(tx, id, reach);
      expectVersion(plan, read);
      const revised = revise(plan, { at });
      tx.store(PlanVersionTable, versionRowOf(revised), { action: 'revise', detail: { planId: id } });
      return beginNext(tx, revised, by);
    });
  }

  /** What is in force stays so, until its amendment is adopted. */
  async amend(by: Actor, reach: Reach, id: string, read: number): Promise<DraftPlan> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const plan = expectAdopted(await lockPlan(tx, id, reach, 'standing'));
      expectVersion(plan, read);
      return beginNext(tx, plan, by);
    });
  }

  private async move(
    by: Actor,
    reach: Reach,
    id: string,
    read: number,
    step: (plan: Plan, tx: Tx) => Promise<[Plan, Change]>,
  ): Promise<Plan> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const plan = await lockPlan(tx, id, reach);
      expectVersion(plan, read);
      const [next, { action, detail }] = await step(plan, tx);
      tx.store(PlanVersionTable, versionRowOf(next), { action, detail: { planId: id, ...detail } });
      return next;
    });
  }
}

async function beginNext(tx: Tx, plan: RevisedPlan | AdoptedPlan, by: Actor): Promise<DraftPlan> {
  const [last] = await tx.query<{ number: number }>(
    'select max(plan_version)::int as number from plan_version where plan_id = $1',
    [plan.id],
  );
  const numbers = { versionId: newId(tx.scope.at), planVersion: last!.number + 1 };
  const next = nextVersion(plan, { by: by.id, ...numbers });
  tx.store(PlanVersionTable, versionRowOf(next), {
    action: plan.status === 'adopted' ? 'amend' : 'draft',
    detail: { planId: plan.id, from: plan.planVersion },
  });
  await tx.flush();
  await copyElements(tx, plan.id, { from: plan.planVersion, to: next.planVersion });
  return next;
}

/** A period that leaves costs outside would count money of years that the plan does not have. */
async function expectCostsWithin(tx: Tx, { id, planVersion }: Plan, { from, to }: PlanHead): Promise<void> {
  const [row] = await tx.query<{ code: string; year: number }>(
    `select code, year from plan_cost where plan_id = $1 and plan_version = $2 and (year < $3 or year > $4) limit 1`,
    [id, planVersion, Number(from.slice(0, 4)), Number(to.slice(0, 4))],
  );
  if (row) throw refuse('element/cost-outside-period', { ...row, from, to });
}
