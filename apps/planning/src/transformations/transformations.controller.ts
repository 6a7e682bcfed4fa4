import { Body, Controller, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { civilDate, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import {
  By,
  CLOCK,
  countParam,
  Does,
  idParam,
  IfMatch,
  May,
  scopeOf,
  Within,
  type Actor,
  type Reach,
} from '@levada/platform';
import { loadOwnPlan } from '../plans/plans.queries.js';
import { TransformationTable } from './transformation.table.js';
import {
  PeopleDto,
  ReadTransformationDto,
  ShownTransformation,
  ShownTransformations,
  StepDoneDto,
  StopTransformationDto,
  TransformationDto,
  TransformationProgress,
} from './transformations.dto.js';
import {
  loadTransformation,
  measuredYears,
  moneyByYear,
  shownTransformation,
  type CaseOrPlan,
} from './transformations.queries.js';
import { WriteTransformation } from './write-transformation.handler.js';

const EXAMPLE = {
  ...{ elementCode: 'P1', title: 'Transformace domova v Jablonném', people: 40 },
  from: [{ name: 'Domov Jablonné', form: 'residential', places: 60 }],
  to: [{ name: 'Chráněné bydlení Turnov', form: 'residential', places: 24, isCommunityBased: true }],
  steps: [{ what: 'Koupit byty', who: 'Kraj', dueOn: '2027-06-30' }],
  partners: [{ name: 'Ministerstvo práce a sociálních věcí', role: 'methodology' }],
  money: [{ year: 2027, source: 'eu', amount: { amount: '12000000.00', currency: 'CZK' } }],
  targets: [
    { year: 2027, measured: 'places', form: 'residential', value: 40 },
    { year: 2027, measured: 'residents', value: 36 },
  ],
};
const WRONG = [
  ...['element/not-found', 'registration/not-known', 'transformation/service-unnamed', 'transformation/told-twice'],
  ...['transformation/places-have-a-form', 'transformation/money-negative', 'money/unknown-currency'],
  'money/too-many-decimals',
];
const MOVED = ['transformation/not-found', 'transformation/not-so-now'];

@Controller('api/v1/planning')
export class TransformationsController {
  constructor(
    @Inject(WriteTransformation) private readonly writing: WriteTransformation,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('plans/:planId/transformations')
  @May('planning:draft-plan', 'territory')
  @Does({
    id: 'draftTransformation',
    summary: 'Drafts a transformation case: existing services that better ones replace.',
    answer: ShownTransformation,
    refuses: ['plan/not-found', ...WRONG],
    example: EXAMPLE,
  })
  async draft(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @Body() body: TransformationDto,
  ): Promise<ShownTransformation> {
    return this.shown(by, reach, await this.writing.draft(by, reach, planId, body));
  }

  @Get('plans/:planId/transformations')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'listTransformations',
    summary: 'The transformation cases of a plan.',
    answer: ShownTransformations,
    refuses: ['plan/not-found'],
  })
  async ofPlan(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
  ): Promise<ShownTransformations> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      await loadOwnPlan(tx, planId, reach);
      const items = [];
      for (const held of await tx.list(TransformationTable, { planId }))
        items.push(await shownTransformation(tx, held));
      return { items };
    });
  }

  @Get('plans/:planId/transformation-progress')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'getPlanTransformationProgress',
    summary:
      'Over all cases of a plan that were agreed: institutions, places by form and residents per year beside their targets; money by year and source.',
    answer: TransformationProgress,
    refuses: ['plan/not-found'],
  })
  async progressOfPlan(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
  ): Promise<TransformationProgress> {
    return this.progress(by, reach, { plan: planId });
  }

  @Get('transformations/:transformationId')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'getTransformation',
    summary: 'One transformation case.',
    answer: ShownTransformation,
    refuses: ['transformation/not-found'],
  })
  async one(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('transformationId') id: string,
  ): Promise<ShownTransformation> {
    return this.shown(by, reach, id);
  }

  @Get('transformations/:transformationId/progress')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'getTransformationProgress',
    summary: 'Of one case: what was read per year beside its target; money by year and source.',
    answer: TransformationProgress,
    refuses: ['transformation/not-found'],
  })
  async progressOfCase(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('transformationId') id: string,
  ): Promise<TransformationProgress> {
    return this.progress(by, reach, { case: id });
  }

  @Put('transformations/:transformationId')
  @May('planning:draft-plan', 'territory')
  @Does({
    id: 'rewriteTransformation',
    summary: 'Writes a drafted case anew.',
    answer: ShownTransformation,
    refuses: [...MOVED, ...WRONG],
    example: EXAMPLE,
  })
  async rewrite(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('transformationId') id: string,
    @IfMatch() read: number,
    @Body() body: TransformationDto,
  ): Promise<ShownTransformation> {
    await this.writing.rewrite(by, reach, { id, read }, body);
    return this.shown(by, reach, id);
  }

  @Post('transformations/:transformationId/agree')
  @HttpCode(200)
  @May('planning:adopt-plan', 'territory')
  @Does({
    id: 'agreeTransformation',
    summary: 'Agrees to a case as a second person: what was agreed stands.',
    answer: ShownTransformation,
    refuses: [...MOVED, 'transformation/same-person', 'transformation/without-services'],
  })
  async agree(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('transformationId') id: string,
    @IfMatch() read: number,
  ): Promise<ShownTransformation> {
    await this.writing.agree(by, reach, { id, read });
    return this.shown(by, reach, id);
  }

  @Post('transformations/:transformationId/begin')
  @HttpCode(200)
  @May('planning:monitor-plan', 'territory')
  @Does({
    id: 'beginTransformation',
    summary: 'Says that an agreed case has begun.',
    answer: ShownTransformation,
    refuses: MOVED,
  })
  async begin(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('transformationId') id: string,
    @IfMatch() read: number,
  ): Promise<ShownTransformation> {
    await this.writing.begin(by, reach, { id, read });
    return this.shown(by, reach, id);
  }

  @Post('transformations/:transformationId/end')
  @HttpCode(200)
  @May('planning:monitor-plan', 'territory')
  @Does({
    id: 'endTransformation',
    summary: 'Says that a case is done: every step of it is.',
    answer: ShownTransformation,
    refuses: [...MOVED, 'transformation/steps-open'],
  })
  async end(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('transformationId') id: string,
    @IfMatch() read: number,
  ): Promise<ShownTransformation> {
    await this.writing.end(by, reach, { id, read });
    return this.shown(by, reach, id);
  }

  @Post('transformations/:transformationId/stop')
  @HttpCode(200)
  @May('planning:adopt-plan', 'territory')
  @Does({
    id: 'stopTransformation',
    summary: 'Stops a case that was agreed, with the reason.',
    answer: ShownTransformation,
    refuses: MOVED,
    example: { reason: 'Byty nelze koupit.' },
  })
  async stop(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('transformationId') id: string,
    @IfMatch() read: number,
    @Body() { reason }: StopTransformationDto,
  ): Promise<ShownTransformation> {
    await this.writing.stop(by, reach, { id, read }, reason);
    return this.shown(by, reach, id);
  }

  @Post('transformations/:transformationId/steps/:position/done')
  @HttpCode(200)
  @May('planning:monitor-plan', 'territory')
  @Does({
    id: 'doTransformationStep',
    summary: 'Marks a step of a running case as done on a day.',
    answer: ShownTransformation,
    refuses: [...[...MOVED, 'transformation/step-unknown', 'transformation/step-done', 'transformation/not-yet']],
    example: { on: '2027-05-31' },
  })
  async doStep(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('transformationId') id: string,
    @countParam('position') position: number,
    @IfMatch() read: number,
    @Body() { on }: StepDoneDto,
  ): Promise<ShownTransformation> {
    await this.writing.doStep(by, reach, { id, read }, position, civilDate(on));
    return this.shown(by, reach, id);
  }

  @Put('transformations/:transformationId/people')
  @May('planning:monitor-plan', 'territory')
  @Does({
    id: 'accompanyPeople',
    summary: 'Says how many of the people who leave are accompanied, and how it goes.',
    answer: ShownTransformation,
    refuses: [...MOVED, 'transformation/more-than-leave'],
    example: { accompanied: 12, status: 'Dvanáct lidí se přestěhovalo.' },
  })
  async accompany(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('transformationId') id: string,
    @IfMatch() read: number,
    @Body() body: PeopleDto,
  ): Promise<ShownTransformation> {
    await this.writing.accompany(by, reach, { id, read }, body);
    return this.shown(by, reach, id);
  }

  @Post('transformations/:transformationId/readings')
  @May('planning:monitor-plan', 'territory')
  @Does({
    id: 'readTransformation',
    summary:
      'Records how many institutions, places or residents there were, on a day and from a source. Nothing is overwritten.',
    answer: TransformationProgress,
    refuses: [...MOVED, 'transformation/places-have-a-form', 'transformation/not-yet'],
    example: { year: 2027, measured: 'residents', value: 38, on: '2027-12-31', source: 'výkaz' },
  })
  async read(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('transformationId') id: string,
    @Body() body: ReadTransformationDto,
  ): Promise<TransformationProgress> {
    await this.writing.read(by, reach, id, body);
    return this.progress(by, reach, { case: id });
  }

  private shown(by: Actor, reach: Reach, id: string): Promise<ShownTransformation> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) =>
      shownTransformation(tx, await loadTransformation(tx, id, reach, 'to read it')),
    );
  }

  private progress(by: Actor, reach: Reach, of: CaseOrPlan): Promise<TransformationProgress> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      await ('case' in of ? loadTransformation(tx, of.case, reach, 'to read it') : loadOwnPlan(tx, of.plan, reach));
      return { years: [...(await measuredYears(tx, of))], money: [...(await moneyByYear(tx, of))] };
    });
  }
}
