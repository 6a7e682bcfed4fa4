import { Controller, Get, Inject } from '@nestjs/common';
import type { Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { By, CLOCK, Does, idParam, May, scopeOf, Within, type Actor, type Reach } from '@levada/platform';
import { PlanLog } from './plan-log.dto.js';
import { logOf } from './plan-log.queries.js';

@Controller('api/v1/planning/plans/:planId/log')
export class PlanLogController {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'getPlanLog',
    summary: 'What happened to a plan, oldest first: versions, consultations, answers, gates, phases, networks.',
    answer: PlanLog,
    refuses: ['plan/not-found'],
  })
  async log(@By() by: Actor, @Within() reach: Reach, @idParam('planId') planId: string): Promise<PlanLog> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => ({
      items: (await logOf(tx, planId, reach)).map(({ at, facts, ...one }) => ({
        ...{ ...one, at: at.toISOString(), facts: { ...facts } },
      })),
    }));
  }
}
