import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { By, May, Within, type Actor, type Reach } from '@levada/platform';
import { PlanOfMoney, PriorityPath } from './money-by-priority.dto.js';
import type { MoneyByPriority } from './money-by-priority.js';
import { MoneyByPriorityQueries, type PriorityTrace } from './money-by-priority.queries.js';

@Controller('api/v1/planning')
export class MoneyByPriorityController {
  constructor(@Inject(MoneyByPriorityQueries) private readonly money: MoneyByPriorityQueries) {}

  @Get('money-by-priority')
  @May('planning:read-plans', 'territory')
  async ofPlan(@By() by: Actor, @Within() reach: Reach, @Query() { plan }: PlanOfMoney): Promise<MoneyByPriority> {
    return this.money.ofPlan(by, reach, plan);
  }

  @Get('priorities/:planId/:code')
  @May('planning:read-plans', 'territory')
  async ofPriority(
    @By() by: Actor,
    @Within() reach: Reach,
    @Param() { planId, code }: PriorityPath,
  ): Promise<PriorityTrace> {
    return this.money.ofPriority(by, reach, planId, code);
  }
}
