import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { PlanningNoticesRaisedV1 } from '@levada/contracts';
import { dayOf, daysBetween, newId, type CivilDate, type Clock } from '@levada/kernel';
import { EVERY_AUTHORITY, Transactions, type Tx } from '@levada/persistence';
import { CLOCK, EVERYWHERE, LOG, raiseNotices, recurring, type Recurring } from '@levada/platform';
import { lockPlan } from '../plans/plans.queries.js';
import { dueNotice, NOTICE_DAYS } from './phase.js';
import { phaseDue } from './phase-notice.js';
import { PhaseTable } from './phase.table.js';

interface Watched {
  readonly id: string;
  readonly planId: string;
  readonly authorityId: string;
}

const LOOK_MS = 10_000;
const AT_ONCE = 100;
const MOST = Math.max(...NOTICE_DAYS);
const LEFT = 'p.due_on - $1::date';

// Of each, the nearest notice that its days call for and that was not given yet. Nobody is told of a plan that was given up.
const DUE = `select p.id, p.plan_id as "planId", p.authority_id as "authorityId" from plan_phase p
  where p.status <> 'done' and p.due_on <= $1::date + ${MOST}
    and not exists (select from plan_phase_notice n where n.phase_id = p.id and n.due_on = p.due_on
      and n.days <= case when ${LEFT} < 0 then -1 else (select min(d) from unnest(array[${NOTICE_DAYS.join(', ')}]) d where ${LEFT} <= d) end)
    and exists (select from plan_version v where v.plan_id = p.plan_id and v.status <> 'withdrawn')
  order by p.due_on, p.id limit ${AT_ONCE}`;

/** Tells planners of phases before they are due and when they are overdue. */
@Injectable()
export class WatchPhases implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private looking: Recurring | undefined;

  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.looking = recurring(LOOK_MS, (isStopping) => this.look(isStopping), {
      ...{ log: this.log, failing: 'phases could not be watched' },
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.looking?.stop();
  }

  async look(isStopping: () => boolean): Promise<void> {
    const at = this.clock.now();
    const scope = { authorityId: EVERY_AUTHORITY, actorId: null, at, correlation: newId(at) };
    const due = await this.transactions.run(scope, (tx) => tx.query<Watched>(DUE, [dayOf(at)]));
    for (const { authorityId, ...one } of due) {
      if (isStopping()) return;
      await this.transactions.run({ ...scope, authorityId }, (tx) => tellIfDue(tx, one, dayOf(at)));
    }
  }
}

/** Another replica may have been quicker: the lock shows it. */
async function tellIfDue(tx: Tx, { id, planId }: Omit<Watched, 'authorityId'>, today: CivilDate): Promise<void> {
  const plan = await lockPlan(tx, planId, EVERYWHERE);
  const phase = await tx.load(PhaseTable, id);
  const days = dueNotice(daysBetween(today, phase.dueOn));
  if (phase.status === 'done' || days === undefined) return;
  const given = await tx.query(
    `insert into plan_phase_notice (phase_id, authority_id, due_on, days, given_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning days`,
    [id, phase.authorityId, phase.dueOn, days, tx.scope.at],
  );
  if (given.length > 0) raiseNotices(tx, PlanningNoticesRaisedV1, [phaseDue(phase, plan, days)]);
}
