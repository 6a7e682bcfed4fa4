import { Body, Controller, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { civilDate, objection, type Clock, type Language } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import {
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
  type Permission,
  type Reach,
} from '@levada/platform';
import { unansweredComments } from '../comments/comments.queries.js';
import { standingAtTheGates } from '../gates/gates.queries.js';
import { isWithin } from '../known-territories/known-territories.queries.js';
import { AdoptPlan } from './adopt-plan.handler.js';
import { MovePlan } from './move-plan.handler.js';
import { PLAN_LIFECYCLE, shown, type ShownPlan } from './plan.js';
import { AdoptPlanDto, OpenConsultationDto, PlanHeadDto, ShownPlanAnswer, WithdrawPlanDto } from './plans.dto.js';
import { handsIn, loadPlan } from './plans.queries.js';

/** The life of a plan, by the version that is worked on. */
@Controller('api/v1/planning/plans/:id')
export class PlanLifeController {
  constructor(
    @Inject(MovePlan) private readonly moving: MovePlan,
    @Inject(AdoptPlan) private readonly adopting: AdoptPlan,
    @Inject(Steps) private readonly steps: Steps,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('steps')
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
    const { plan, facts, mayConsult, mayAdopt } = await this.transactions.run(scopeOf(by, at), async (tx) => {
      const plan = await loadPlan(tx, id, reach, 'open');
      const isOwn = plan.authorityId === by.authorityId;
      const reaches = async (permission: Permission) => {
        const own = reachOf(by, permission);
        return isOwn && own !== undefined && isWithin(tx, plan.territory, own);
      };
      const { closed: gate } = await standingAtTheGates(tx, plan);
      return {
        ...{
          plan,
          facts: { by: by.id, at, unanswered: await unansweredComments(tx, id), hands: await handsIn(tx, plan), gate },
        },
        ...{ mayConsult: await reaches('planning:consult-plan'), mayAdopt: await reaches('planning:adopt-plan') },
      };
    });
    const consult = { permission: 'planning:consult-plan', within: mayConsult } as const;
    const { 'open-consultation': open, revise, adopt } = PLAN_LIFECYCLE;
    return this.steps.tell(by, language, {
      'open-consultation': { ...consult, against: objection(open, plan, undefined) },
      revise: { ...consult, against: objection(revise, plan, { at }) },
      adopt: { permission: 'planning:adopt-plan', within: mayAdopt, against: objection(adopt, plan, facts) },
    });
  }

  @Put()
  @May('planning:draft-plan', 'territory')
  @Does({
    id: 'rewritePlan',
    summary: 'Writes anew what a draft is called, its period and who owns it together.',
    answer: ShownPlanAnswer,
    refuses: ['plan/not-found', 'plan/not-editable', 'plan/period-reversed', 'element/cost-outside-period'],
    example: {
      ...{ title: 'Integrierter Plan 2019–2021', from: '2019-01-01', to: '2021-12-31' },
      departments: [{ name: 'Jugendamt', officer: 'S. Krause', contact: 'planung@kreis.example' }],
    },
  })
  async rewrite(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() body: PlanHeadDto,
  ): Promise<ShownPlan> {
    const { title, from, to, departments = [] } = body;
    const head = { title, from: civilDate(from), to: civilDate(to) };
    const owners = departments.map((one) => ({ ...one, contact: one.contact ?? null }));
    return shown(await this.moving.rewrite(by, reach, id, read, { ...head, departments: owners }));
  }

  @Post('consultation')
  @HttpCode(200)
  @May('planning:consult-plan', 'territory')
  @Does({
    id: 'openConsultation',
    summary: 'Opens a draft for comments until an instant; its text stands still from now on.',
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
    return shown(await this.moving.openConsultation(by, reach, id, read, new Date(body.until)));
  }

  @Post('revise')
  @May('planning:draft-plan', 'territory')
  @Does({
    id: 'revisePlan',
    summary:
      'Goes on from what was consulted: the next version as a draft. Comments stay on the version they were made on.',
    answer: ShownPlanAnswer,
    refuses: ['plan/not-found', 'plan/not-in-consultation', 'plan/consultation-open'],
  })
  async revise(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') id: string,
    @IfMatch() read: number,
  ): Promise<ShownPlan> {
    return shown(await this.moving.revise(by, reach, id, read));
  }

  @Post('amend')
  @May('planning:draft-plan', 'territory')
  @Does({
    id: 'amendPlan',
    summary: 'Begins an amendment of the plan in force, as a draft. The version in force stays so until it is adopted.',
    answer: ShownPlanAnswer,
    refuses: ['plan/not-found', 'plan/not-adopted', 'plan/version-open'],
  })
  async amend(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') id: string,
    @IfMatch() read: number,
  ): Promise<ShownPlan> {
    return shown(await this.moving.amend(by, reach, id, read));
  }

  @Post('withdraw')
  @HttpCode(200)
  @May('planning:draft-plan', 'territory')
  @Does({
    id: 'withdrawPlan',
    summary: 'Gives up the version that is worked on. It is kept.',
    answer: ShownPlanAnswer,
    refuses: ['plan/not-found', 'plan/not-a-draft'],
    example: { reason: 'Dodatek se spojí s dodatkem na rok 2029.' },
  })
  async withdraw(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() { reason }: WithdrawPlanDto,
  ): Promise<ShownPlan> {
    return shown(await this.moving.withdraw(by, reach, id, read, reason));
  }

  @Post('adopt')
  @HttpCode(200)
  @May('planning:adopt-plan', 'territory')
  @Does({
    id: 'adoptPlan',
    summary: 'Adopts the version that is worked on as a second person: from now on decisions may cite its priorities.',
    answer: ShownPlanAnswer,
    refuses: [
      ...['plan/not-found', 'plan/already-adopted', 'plan/not-a-draft', 'plan/same-person', 'plan/consultation-open'],
      ...['plan/comment-unanswered', 'plan/gate-not-passed', 'plan/without-priority', 'plan/another-resolution'],
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
