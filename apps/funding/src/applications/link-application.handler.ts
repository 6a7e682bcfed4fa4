import { Inject, Injectable } from '@nestjs/common';
import type { PriorityRef } from '@levada/contracts';
import { ApplicationSubmittedV1 } from '@levada/contracts';
import type { Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import { refuseUnknownPriorities } from '../known-plans/known-plan.js';
import { knownPlan } from '../known-plans/known-plans.queries.js';
import { lockedRound } from '../rounds/rounds.queries.js';
import { linkApplication, setOutsidePlan, signOutsidePlan, type Application } from './application.js';
import { ApplicationTable } from './application.table.js';
import { submittedFact } from './application-fact.js';

/** Says what an application is for in the plan, or that it stands outside of it. */
@Injectable()
export class LinkApplication {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async link(id: string, version: number, refs: readonly PriorityRef[], by: Actor): Promise<void> {
    await this.change(id, version, by, 'link', async (tx, application) => {
      const round = await lockedRound(tx, application.roundId, 'share');
      refuseUnknownPriorities(await knownPlan(tx, round.planId), refs);
      return linkApplication(
        application,
        refs.map((ref) => ({ ...ref })),
      );
    });
  }

  async outside(id: string, version: number, reason: string, by: Actor): Promise<void> {
    const at = this.clock.now();
    await this.change(id, version, by, 'set-outside-plan', async (_tx, application) =>
      setOutsidePlan(application, { reason, by: by.id, at }),
    );
  }

  async sign(id: string, version: number, by: Actor): Promise<void> {
    const at = this.clock.now();
    await this.change(id, version, by, 'sign-outside-plan', async (_tx, application) =>
      signOutsidePlan(application, by.id, at),
    );
  }

  /** Planning hears of every change: money by priority counts what is asked for. */
  private async change(
    id: string,
    version: number,
    by: Actor,
    action: string,
    next: (tx: Tx, application: Application) => Promise<Application>,
  ): Promise<void> {
    await this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const application = await tx.load(ApplicationTable, id);
      expectVersion(application, version);
      await lockedRound(tx, application.roundId, 'share');
      const changed = await next(tx, application);
      const reason = changed.outsidePlan?.reason;
      tx.store(ApplicationTable, changed, { action, ...(reason ? { reason } : {}) });
      tx.publish(ApplicationSubmittedV1, submittedFact(changed));
    });
  }
}
