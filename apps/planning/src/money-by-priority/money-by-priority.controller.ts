import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { By, Does, idParam, May, Within, type Actor, type Reach } from '@levada/platform';
import { PlanOfMoney, ShownMoneyByPriority, ShownPriorityTrace } from './money-by-priority.dto.js';
import type { MoneyByPriority } from './money-by-priority.js';
import { MoneyByPriorityQueries, type PriorityTrace } from './money-by-priority.queries.js';

@Controller('api/v1/planning')
export class MoneyByPriorityController {
  constructor(@Inject(MoneyByPriorityQueries) private readonly money: MoneyByPriorityQueries) {}

  @Get('money-by-priority')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'getMoneyByPriority',
    summary: 'The money that serves each priority of a plan.',
    answer: ShownMoneyByPriority,
    refuses: ['plan/not-found'],
  })
  async ofPlan(@By() by: Actor, @Within() reach: Reach, @Query() { plan }: PlanOfMoney): Promise<MoneyByPriority> {
    return this.money.ofPlan(by, reach, plan);
  }

  @Get('priorities/:planId/:code')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'tracePriority',
    summary: 'One priority: the plan’s sentence, and its money.',
    answer: ShownPriorityTrace,
    refuses: ['plan/not-found', 'plan/priority-unknown'],
  })
  async ofPriority(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @Param('code') code: string,
  ): Promise<PriorityTrace> {
    return this.money.ofPriority(by, reach, planId, code);
  }
}
