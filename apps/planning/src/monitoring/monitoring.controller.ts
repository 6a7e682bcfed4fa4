import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import type { Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { By, CLOCK, Does, idParam, IfMatch, May, scopeOf, Within, type Actor, type Reach } from '@levada/platform';
import type { Plan } from '../plans/plan.js';
import { loadOwnPlan } from '../plans/plans.queries.js';
import { MonitorPlan } from './monitor-plan.handler.js';
import {
  AnswerRiskDto,
  EvaluateDto,
  NoteRiskDto,
  PlanActionDto,
  ReadIndicatorDto,
  ReportActionDto,
  ShownAction,
  ShownActions,
  ShownEvaluation,
  ShownIndicators,
  ShownLessons,
  ShownProgress,
  ShownRisk,
  ShownRisks,
  YearQuery,
} from './monitoring.dto.js';
import { actionsOf, indicatorsOf, lessonsFor, progressOf } from './monitoring.queries.js';
import { RiskTable } from './monitoring.table.js';
import type { Action, Evaluation, Risk } from './progress.js';

const shownAction = ({ authorityId: _own, ...action }: Action): ShownAction => action;
const shownRisk = ({ authorityId: _own, planId: _plan, notedAt, territory, ...risk }: Risk): ShownRisk => ({
  ...{ ...risk, territory: { ...territory }, notedAt: notedAt.toISOString() },
});
const shownEvaluation = ({ authorityId: _own, planId: _plan, evaluatedAt, ...one }: Evaluation): ShownEvaluation => ({
  ...{ ...one, evaluatedAt: evaluatedAt.toISOString() },
});

@Controller('api/v1/planning/plans/:planId')
export class MonitoringController {
  constructor(
    @Inject(MonitorPlan) private readonly monitoring: MonitorPlan,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('actions')
  @May('planning:monitor-plan', 'territory')
  @Does({
    id: 'planAction',
    summary: 'Puts what is to be done for an element into the action plan of a year.',
    answer: ShownAction,
    refuses: ['plan/not-found', 'element/not-found', 'action/not-in-its-year'],
    example: {
      year: 2027,
      elementCode: 'P1.1',
      text: 'Nábor pracovníků',
      responsible: 'Město Turnov',
      dueOn: '2027-06-30',
    },
  })
  async planAction(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @Body() body: PlanActionDto,
  ): Promise<ShownAction> {
    return shownAction(await this.monitoring.planAction(by, reach, planId, body));
  }

  @Get('actions')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'getActionPlan',
    summary: 'The action plan of a year, by the day things are due.',
    answer: ShownActions,
    refuses: ['plan/not-found'],
  })
  async actions(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @Query() { year }: YearQuery,
  ): Promise<{ items: ShownAction[] }> {
    return this.ask(by, reach, planId, async (tx) => ({ items: (await actionsOf(tx, planId, year)).map(shownAction) }));
  }

  @Post('actions/:id/report')
  @HttpCode(200)
  @May('planning:monitor-plan', 'territory')
  @Does({
    id: 'reportAction',
    summary: 'Says how far an action is.',
    answer: ShownAction,
    refuses: ['plan/not-found', 'action/not-found', 'action/less-without-reason'],
    example: { progress: 60, note: 'Smlouvy podepsány.' },
  })
  async report(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() body: ReportActionDto,
  ): Promise<ShownAction> {
    return shownAction(await this.monitoring.report(by, reach, { planId, id }, read, body));
  }

  @Get('progress')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'getPlanProgress',
    summary: 'How far each element is: actions rolled up by their weight.',
    answer: ShownProgress,
    refuses: ['plan/not-found'],
  })
  async progress(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @Query() { year }: YearQuery,
  ): Promise<ShownProgress> {
    return this.ask(by, reach, planId, async (tx, plan) => ({ items: await progressOf(tx, plan, year) }));
  }

  @Post('readings')
  @May('planning:monitor-plan', 'territory')
  @Does({
    id: 'readIndicator',
    summary: 'Records the value of an indicator on a day. A later one of the same day corrects it.',
    answer: ShownIndicators,
    refuses: ['plan/not-found', 'element/not-found', 'indicator/unknown', 'indicator/not-yet'],
    example: { elementCode: 'G1.1', indicatorCode: 'institutions', value: '42', on: '2027-12-31', source: 'VSPMIS' },
  })
  async read(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @Body() body: ReadIndicatorDto,
  ): Promise<ShownIndicators> {
    await this.monitoring.read(by, reach, planId, body);
    return this.indicators(by, reach, planId);
  }

  @Get('indicators')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'getPlanIndicators',
    summary: 'Every indicator: where it began, what it is to reach, and what was read.',
    answer: ShownIndicators,
    refuses: ['plan/not-found'],
  })
  async indicators(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
  ): Promise<ShownIndicators> {
    return this.ask(by, reach, planId, async (tx, plan) => ({ items: await indicatorsOf(tx, plan) }));
  }

  @Post('evaluations/:code')
  @May('planning:monitor-plan', 'territory')
  @Does({
    id: 'evaluateElement',
    summary: 'Says what came of an element. The plan that follows begins with it.',
    answer: ShownEvaluation,
    refuses: ['plan/not-found', 'element/not-found', 'evaluation/there-already'],
    example: { result: 'partly', text: 'Služba vznikla o rok později.' },
  })
  async evaluate(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @Param('code') elementCode: string,
    @Body() body: EvaluateDto,
  ): Promise<ShownEvaluation> {
    return shownEvaluation(await this.monitoring.evaluate(by, reach, { planId, elementCode }, null, body));
  }

  @Put('evaluations/:code')
  @May('planning:monitor-plan', 'territory')
  @Does({
    id: 'changeEvaluation',
    summary: 'Says anew what came of an element.',
    answer: ShownEvaluation,
    refuses: ['plan/not-found', 'element/not-found', 'evaluation/not-found'],
    example: { result: 'met', text: 'Služba vznikla.' },
  })
  async changeEvaluation(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @Param('code') elementCode: string,
    @IfMatch() read: number,
    @Body() body: EvaluateDto,
  ): Promise<ShownEvaluation> {
    return shownEvaluation(await this.monitoring.evaluate(by, reach, { planId, elementCode }, read, body));
  }

  @Get('lessons')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'getPlanLessons',
    summary: 'What the plan that this one follows came to, element by element.',
    answer: ShownLessons,
    refuses: ['plan/not-found'],
  })
  async lessons(@By() by: Actor, @Within() reach: Reach, @idParam('planId') planId: string): Promise<ShownLessons> {
    return this.ask(by, reach, planId, async (tx, plan) => lessonsFor(tx, plan, reach));
  }

  @Post('risks')
  @May('planning:monitor-plan', 'territory')
  @Does({
    id: 'noteRisk',
    summary: 'Notes a risk or a change in a territory, and what is done about it.',
    answer: ShownRisk,
    refuses: ['plan/not-found', 'plan/territory-unknown'],
    example: {
      ...{ kind: 'change', text: 'Der Kreis ist aufgelöst.', response: 'Maßnahmen gehen an den Nachfolger.' },
      territory: { scheme: 'de-ags', level: 'district', code: '16063' },
    },
  })
  async noteRisk(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @Body() body: NoteRiskDto,
  ): Promise<ShownRisk> {
    return shownRisk(await this.monitoring.noteRisk(by, reach, planId, body));
  }

  @Get('risks')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'listRisks',
    summary: 'Risks and changes of a plan, open ones first.',
    answer: ShownRisks,
    refuses: ['plan/not-found'],
  })
  async risks(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
  ): Promise<{ items: ShownRisk[] }> {
    return this.ask(by, reach, planId, async (tx) => {
      const found = await tx.list(RiskTable, { planId });
      const openFirst = found.sort((a, b) => Number(b.isOpen) - Number(a.isOpen) || (a.id < b.id ? 1 : -1));
      return { items: openFirst.map(shownRisk) };
    });
  }

  @Put('risks/:id')
  @May('planning:monitor-plan', 'territory')
  @Does({
    id: 'answerRisk',
    summary: 'Says what is done about a risk or change, and whether it is still open.',
    answer: ShownRisk,
    refuses: ['plan/not-found', 'risk/not-found'],
    example: { response: 'Maßnahmen sind übergeben.', isOpen: false },
  })
  async answerRisk(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() body: AnswerRiskDto,
  ): Promise<ShownRisk> {
    return shownRisk(await this.monitoring.answerRisk(by, reach, { planId, id }, read, body));
  }

  private async ask<Found>(
    by: Actor,
    reach: Reach,
    planId: string,
    find: (tx: Tx, plan: Plan) => Promise<Found>,
  ): Promise<Found> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) =>
      find(tx, await loadOwnPlan(tx, planId, reach)),
    );
  }
}
