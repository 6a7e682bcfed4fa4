import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import type { Clock } from '@levada/kernel';
import { Transactions, type IdempotencyKey } from '@levada/persistence';
import {
  Asked,
  By,
  CLOCK,
  countParam,
  Does,
  idParam,
  May,
  OnceIfAsked,
  scopeOf,
  Within,
  type Actor,
  type AskedList,
  type Page,
  type Reach,
} from '@levada/platform';
import { DraftPlanHandler } from './draft-plan.handler.js';
import { shown, type ShownPlan } from './plan.js';
import { DraftPlanDto, ListedPlan, PlanVersions, ShownPlanAnswer } from './plans.dto.js';
import { loadPlan, planList, PlansQueries, versionsOf } from './plans.queries.js';

@Controller('api/v1/planning/plans')
export class PlansController {
  constructor(
    @Inject(DraftPlanHandler) private readonly drafting: DraftPlanHandler,
    @Inject(PlansQueries) private readonly plans: PlansQueries,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @May('planning:draft-plan', 'territory')
  @Does({
    id: 'draftPlan',
    summary: 'Drafts a plan with its priorities.',
    answer: ShownPlanAnswer,
    refuses: [
      ...[
        'plan/period-reversed',
        'plan/priority-told-twice',
        'plan/territory-unknown',
        'plan/territory-ended',
        'plan/higher-plan-unknown',
        'plan/followed-plan-unknown',
        'plan-template/not-found',
        'plan/priority-not-at-the-top',
      ],
    ],
    example: {
      ...{ title: 'Střednědobý plán 2027–2029', level: 'regional', from: '2027-01-01', to: '2029-12-31' },
      territory: { scheme: 'cz-csu', level: 'region', code: 'CZ051' },
      priorities: [{ code: 'P1', title: 'Rozšířit odlehčovací služby' }],
    },
  })
  async draft(
    @By() by: Actor,
    @Within() reach: Reach,
    @Body() body: DraftPlanDto,
    @OnceIfAsked() key?: IdempotencyKey,
  ): Promise<ShownPlan> {
    return shown(await this.drafting.draft(by, reach, body, key));
  }

  @Get()
  @May('planning:read-plans', 'territory')
  @Does({ id: 'listPlans', summary: 'Plans of the authority, newest first.', answer: ListedPlan, list: planList })
  async list(@By() by: Actor, @Within() reach: Reach, @Asked() asked: AskedList): Promise<Page<ListedPlan>> {
    return this.plans.list(by, reach, asked);
  }

  @Get('published')
  @May('planning:read-plans', 'anywhere')
  @Does({
    id: 'listPublishedPlans',
    summary: 'Plans in force, of every authority: what a plan of one’s own may refer to.',
    answer: ListedPlan,
    list: planList,
  })
  async published(@By() by: Actor, @Asked() asked: AskedList): Promise<Page<ListedPlan>> {
    return this.plans.published(by, asked);
  }

  @Get(':id')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'getPlan',
    summary: 'A plan as it stands: its version in force, else its newest.',
    answer: ShownPlanAnswer,
    refuses: ['plan/not-found'],
  })
  async one(@By() by: Actor, @Within() reach: Reach, @idParam('id') id: string): Promise<ShownPlan> {
    return shown(await this.transactions.run(scopeOf(by, this.clock.now()), (tx) => loadPlan(tx, id, reach)));
  }

  @Get(':id/versions')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'listPlanVersions',
    summary: 'Every version of a plan, the newest first.',
    answer: PlanVersions,
    refuses: ['plan/not-found'],
  })
  async versions(@By() by: Actor, @Within() reach: Reach, @idParam('id') id: string): Promise<{ items: ShownPlan[] }> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => ({
      items: (await versionsOf(tx, id, reach)).map(shown),
    }));
  }

  @Get(':id/versions/:planVersion')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'getPlanVersion',
    summary: 'One version of a plan.',
    answer: ShownPlanAnswer,
    refuses: ['plan/not-found', 'plan/version-unknown'],
  })
  async version(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') id: string,
    @countParam('planVersion') number: number,
  ): Promise<ShownPlan> {
    return shown(await this.transactions.run(scopeOf(by, this.clock.now()), (tx) => loadPlan(tx, id, reach, number)));
  }
}
