import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { objection, type Clock, type Language } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import {
  Asked,
  By,
  CLOCK,
  Does,
  idParam,
  IfMatch,
  InLanguage,
  May,
  reachOf,
  scopeOf,
  ShownSteps,
  Steps,
  Within,
  type Actor,
  type AskedList,
  type Page,
  type Permission,
  type Reach,
} from '@levada/platform';
import { unansweredComments } from '../comments/comments.queries.js';
import { isWithin } from '../known-territories/known-territories.queries.js';
import { AdoptPlan } from './adopt-plan.handler.js';
import { DraftPlanHandler } from './draft-plan.handler.js';
import { OpenConsultation } from './open-consultation.handler.js';
import { PLAN_LIFECYCLE, shown, type ShownPlan } from './plan.js';
import { AdoptPlanDto, DraftPlanDto, ListedPlan, OpenConsultationDto, ShownPlanAnswer } from './plans.dto.js';
import { loadPlan, planList, PlansQueries } from './plans.queries.js';

@Controller('api/v1/planning/plans')
export class PlansController {
  constructor(
    @Inject(DraftPlanHandler) private readonly drafting: DraftPlanHandler,
    @Inject(OpenConsultation) private readonly consulting: OpenConsultation,
    @Inject(AdoptPlan) private readonly adopting: AdoptPlan,
    @Inject(PlansQueries) private readonly plans: PlansQueries,
    @Inject(Steps) private readonly steps: Steps,
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
      ],
    ],
    example: {
      ...{ title: 'Střednědobý plán 2027–2029', level: 'regional', from: '2027-01-01', to: '2029-12-31' },
      territory: { scheme: 'cz-csu', level: 'region', code: 'CZ051' },
      priorities: [{ code: 'P1', title: 'Rozšířit odlehčovací služby' }],
    },
  })
  async draft(@By() by: Actor, @Within() reach: Reach, @Body() body: DraftPlanDto): Promise<ShownPlan> {
    return shown(await this.drafting.draft(by, reach, body));
  }

  @Get()
  @May('planning:read-plans', 'territory')
  @Does({ id: 'listPlans', summary: 'Plans, newest first.', answer: ListedPlan, list: planList })
  async list(@By() by: Actor, @Within() reach: Reach, @Asked() asked: AskedList): Promise<Page<ListedPlan>> {
    return this.plans.list(by, reach, asked);
  }

  @Get(':id')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'getPlan',
    summary: 'One plan with its priorities.',
    answer: ShownPlanAnswer,
    refuses: ['plan/not-found'],
  })
  async one(@By() by: Actor, @Within() reach: Reach, @idParam('id') id: string): Promise<ShownPlan> {
    return shown(await this.transactions.run(scopeOf(by, this.clock.now()), (tx) => loadPlan(tx, id, reach)));
  }

  @Get(':id/steps')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'getPlanSteps',
    summary: 'What can be done with a plan next by who asks, and what speaks against it.',
    answer: ShownSteps,
    refuses: ['plan/not-found'],
  })
  async stepsOf(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') id: string,
    @InLanguage() language: Language,
  ): Promise<ShownSteps> {
    const at = this.clock.now();
    const { plan, unanswered, mayConsult, mayAdopt } = await this.transactions.run(scopeOf(by, at), async (tx) => {
      const plan = await loadPlan(tx, id, reach);
      const reaches = async (permission: Permission) => {
        const own = reachOf(by, permission);
        return own !== undefined && isWithin(tx, plan.territory, own);
      };
      return {
        ...{ plan, unanswered: await unansweredComments(tx, id) },
        ...{ mayConsult: await reaches('planning:consult-plan'), mayAdopt: await reaches('planning:adopt-plan') },
      };
    });
    return this.steps.tell(by, language, {
      'open-consultation': {
        permission: 'planning:consult-plan',
        within: mayConsult,
        against: objection(PLAN_LIFECYCLE['open-consultation'], plan, undefined),
      },
      adopt: {
        permission: 'planning:adopt-plan',
        within: mayAdopt,
        against: objection(PLAN_LIFECYCLE.adopt, plan, { by: by.id, at, unanswered }),
      },
    });
  }

  @Post(':id/consultation')
  @HttpCode(200)
  @May('planning:consult-plan', 'territory')
  @Does({
    id: 'openConsultation',
    summary: 'Opens a draft for comments until an instant.',
    answer: ShownPlanAnswer,
    refuses: ['plan/not-found', 'plan/not-a-draft', 'plan/consultation-too-short'],
    example: { until: '2026-06-30T22:00:00Z' },
  })
  async open(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() body: OpenConsultationDto,
  ): Promise<ShownPlan> {
    return shown(await this.consulting.open(by, reach, id, read, new Date(body.until)));
  }

  @Post(':id/adopt')
  @HttpCode(200)
  @May('planning:adopt-plan', 'territory')
  @Does({
    id: 'adoptPlan',
    summary: 'Adopts a plan as a second person: from now on decisions may cite its priorities.',
    answer: ShownPlanAnswer,
    refuses: [
      ...['plan/not-found', 'plan/already-adopted', 'plan/same-person', 'plan/consultation-open'],
      ...['plan/comment-unanswered'],
    ],
    example: { resolution: { body: 'Zastupitelstvo Libereckého kraje', number: '123/26/ZK', date: '2026-09-22' } },
  })
  async adopt(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() body: AdoptPlanDto,
  ): Promise<ShownPlan> {
    return shown(await this.adopting.adopt(by, reach, id, read, body));
  }
}
