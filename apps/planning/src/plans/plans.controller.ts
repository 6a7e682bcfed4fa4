import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import type { Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { By, CLOCK, IfMatch, May, scopeOf, Within, type Actor, type Page, type Reach } from '@levada/platform';
import { AdoptPlan } from './adopt-plan.handler.js';
import { DraftPlanHandler } from './draft-plan.handler.js';
import { OpenConsultation } from './open-consultation.handler.js';
import { shown, type ShownPlan } from './plan.js';
import { AdoptPlanDto, DraftPlanDto, OpenConsultationDto, PlanPath, PlansQuery } from './plans.dto.js';
import { loadPlan, PlansQueries, type ListedPlan } from './plans.queries.js';

@Controller('api/v1/planning/plans')
export class PlansController {
  constructor(
    @Inject(DraftPlanHandler) private readonly drafting: DraftPlanHandler,
    @Inject(OpenConsultation) private readonly consulting: OpenConsultation,
    @Inject(AdoptPlan) private readonly adopting: AdoptPlan,
    @Inject(PlansQueries) private readonly plans: PlansQueries,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @May('planning:draft-plan', 'territory')
  async draft(@By() by: Actor, @Within() reach: Reach, @Body() body: DraftPlanDto): Promise<ShownPlan> {
    return shown(await this.drafting.draft(by, reach, body));
  }

  @Get()
  @May('planning:read-plans', 'territory')
  async list(@By() by: Actor, @Within() reach: Reach, @Query() query: PlansQuery): Promise<Page<ListedPlan>> {
    return this.plans.list(by.authorityId, reach, query);
  }

  @Get(':id')
  @May('planning:read-plans', 'territory')
  async one(@By() by: Actor, @Within() reach: Reach, @Param() { id }: PlanPath): Promise<ShownPlan> {
    return shown(await this.transactions.run(scopeOf(by, this.clock.now()), (tx) => loadPlan(tx, id, reach)));
  }

  @Post(':id/consultation')
  @HttpCode(200)
  @May('planning:consult-plan', 'territory')
  async open(
    @By() by: Actor,
    @Within() reach: Reach,
    @Param() { id }: PlanPath,
    @IfMatch() read: number,
    @Body() body: OpenConsultationDto,
  ): Promise<ShownPlan> {
    return shown(await this.consulting.open(by, reach, id, read, new Date(body.until)));
  }

  @Post(':id/adopt')
  @HttpCode(200)
  @May('planning:adopt-plan', 'territory')
  async adopt(
    @By() by: Actor,
    @Within() reach: Reach,
    @Param() { id }: PlanPath,
    @IfMatch() read: number,
    @Body() body: AdoptPlanDto,
  ): Promise<ShownPlan> {
    return shown(await this.adopting.adopt(by, reach, id, read, body));
  }
}
