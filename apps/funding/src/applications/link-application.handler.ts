import { Inject, Injectable } from '@nestjs/common';
import { FundingNoticesRaisedV1, type PriorityRef } from '@levada/contracts';
import type { Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, raiseNotices, scopeOf, type Actor, type Reach } from '@levada/platform';
import { refuseUnknownPriorities } from '../known-plans/known-plan.js';
import { knownPlan } from '../known-plans/known-plans.queries.js';
import { expectUnsealed } from '../rounds/round.js';
import { lockedRound } from '../rounds/rounds.queries.js';
import {
  askCompletion,
  linkApplication,
  setOutsidePlan,
  signOutsidePlan,
  withdrawApplication,
  type Application,
} from './application.js';
import { ApplicationTable } from './application.table.js';
import { completionAsked } from './completion-notice.js';
import { expectOwn, tellUnlessSealed } from './applications.queries.js';

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

  /** Gives it up, with the reason: by its provider, or by an officer whom they asked. */
  async withdraw(id: string, version: number, reason: string, by: Actor, reach: Reach): Promise<void> {
    await this.change(id, version, by, 'withdraw', async (_tx, application) => {
      expectOwn(application, reach);
      return withdrawApplication(application, reason);
    });
  }

  async askCompletion(id: string, version: number, text: string, until: string, by: Actor): Promise<void> {
    const at = this.clock.now();
    await this.change(id, version, by, 'ask-completion', async (tx, application) => {
      expectUnsealed(await lockedRound(tx, application.roundId, 'share'), at);
      const asked = { text, until: new Date(until).toISOString(), by: by.id, at: at.toISOString() };
      const next = askCompletion(application, asked);
      raiseNotices(tx, FundingNoticesRaisedV1, [completionAsked(next)]);
      return next;
    });
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
      const round = await lockedRound(tx, application.roundId, 'share');
      const changed = await next(tx, application);
      const reason = changed.endedReason ?? changed.completion?.text ?? changed.outsidePlan?.reason;
      tx.store(ApplicationTable, changed, { action, ...(reason ? { reason } : {}) });
      tellUnlessSealed(tx, round, changed);
    });
  }
}
