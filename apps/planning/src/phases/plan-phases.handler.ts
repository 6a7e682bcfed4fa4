import { Inject, Injectable } from '@nestjs/common';
import { civilDate, newId, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor, type Reach } from '@levada/platform';
import { loadBody } from '../bodies/bodies.queries.js';
import { lockPlan } from '../plans/plans.queries.js';
import { deliver, finish, plan, reschedule, start, type Phase } from './phase.js';
import { PhaseTable } from './phase.table.js';
import type { DeliverDto, FinishPhaseDto, PlanPhaseDto, PlanPhasesDto, ReschedulePhaseDto } from './phases.dto.js';
import { phaseOf, phasesOf } from './phases.queries.js';

export interface Which {
  readonly planId: string;
  readonly id: string;
  readonly read: number;
}

/** Plans phases and takes their steps. Those of one plan take turns. */
@Injectable()
export class PlanPhases {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async one(by: Actor, reach: Reach, planId: string, told: PlanPhaseDto): Promise<Phase> {
    const [planned] = await this.plan(by, reach, planId, [told]);
    return planned!;
  }

  /** The same steps for each of several groups: all of them, or none. */
  series(by: Actor, reach: Reach, planId: string, { groups, steps }: PlanPhasesDto): Promise<Phase[]> {
    const all = groups.flatMap(({ bodyId, group }) =>
      steps.map((step) => ({ ...step, ...(bodyId ? { bodyId } : {}), ...(group ? { group } : {}) })),
    );
    return this.plan(by, reach, planId, all);
  }

  reschedule(by: Actor, reach: Reach, which: Which, { title, dueOn }: ReschedulePhaseDto): Promise<Phase> {
    return this.move(by, reach, which, 'reschedule', async (_, phase) =>
      reschedule(phase, { title, dueOn: civilDate(dueOn) }),
    );
  }

  start(by: Actor, reach: Reach, which: Which): Promise<Phase> {
    return this.move(by, reach, which, 'start', async (tx, phase) => start(phase, { by: by.id, at: tx.scope.at }));
  }

  deliver(by: Actor, reach: Reach, which: Which, number: number, { evidence }: DeliverDto): Promise<Phase> {
    return this.move(by, reach, which, 'deliver', async (tx, phase) =>
      deliver(phase, number, { evidence, by: by.id, at: tx.scope.at }),
    );
  }

  finish(by: Actor, reach: Reach, which: Which, { handover = [] }: FinishPhaseDto): Promise<Phase> {
    return this.move(by, reach, which, 'finish', async (tx, phase) => {
      const others = (await phasesOf(tx, which.planId)).filter(({ id }) => id !== phase.id);
      const handed = handover.map(({ what, toWhom }) => ({ what, toWhom }));
      return finish(phase, { handover: handed, others, by: by.id, at: tx.scope.at });
    });
  }

  private plan(by: Actor, reach: Reach, planId: string, all: readonly PlanPhaseDto[]): Promise<Phase[]> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const { authorityId } = await lockPlan(tx, planId, reach);
      for (const bodyId of new Set(all.flatMap((one) => one.bodyId ?? []))) await loadBody(tx, bodyId, reach);
      const known = await phasesOf(tx, planId);
      const planned: Phase[] = [];
      for (const { code, title, dueOn, deliverables = [], bodyId = null, group = null, isClosing = false } of all) {
        const said = { code, title, dueOn: civilDate(dueOn), deliverables, bodyId, group, isClosing };
        const of = { id: newId(at), authorityId, planId, plannedBy: by.id, plannedAt: at };
        planned.push(plan({ ...said, ...of }, [...known, ...planned]));
      }
      tx.store(PhaseTable, planned, { action: 'plan', detail: { planId } });
      return planned;
    });
  }

  private move(
    by: Actor,
    reach: Reach,
    { planId, id, read }: Which,
    action: string,
    step: (tx: Tx, phase: Phase) => Promise<Phase>,
  ): Promise<Phase> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      await lockPlan(tx, planId, reach);
      const phase = await phaseOf(tx, { planId, id });
      expectVersion(phase, read);
      const next = await step(tx, phase);
      tx.store(PhaseTable, next, { action, detail: { planId, code: phase.code } });
      return next;
    });
  }
}
