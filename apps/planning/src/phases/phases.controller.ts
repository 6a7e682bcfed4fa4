import { Body, Controller, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { dayOf, type Clock } from '@levada/kernel';
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
import {
  DeliverDto,
  FinishPhaseDto,
  PlanPhaseDto,
  PlanPhasesDto,
  ReschedulePhaseDto,
  shownPhase,
  ShownPhase,
  ShownPhases,
} from './phases.dto.js';
import type { Phase } from './phase.js';
import { PlanPhases } from './plan-phases.handler.js';
import { phasesOf } from './phases.queries.js';

const PLANNED = [
  ...['plan/not-found', 'phase/code-taken', 'phase/closing-once', 'phase/making-closed', 'body/not-found'],
];
const MOVED = ['plan/not-found', 'phase/not-found', 'phase/not-so-now'];

/** The way to a plan: its phases, each with a day and what it delivers. */
@Controller('api/v1/planning/plans/:planId')
export class PhasesController {
  constructor(
    @Inject(PlanPhases) private readonly phases: PlanPhases,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('phases')
  @May('planning:draft-plan', 'territory')
  @Does({
    id: 'planPhase',
    summary: 'Plans a phase of making a plan, as the last of its group.',
    answer: ShownPhase,
    refuses: PLANNED,
    example: {
      ...{ code: 'analysis', title: 'Analytická část', dueOn: '2026-06-30', group: 'Senioři' },
      deliverables: ['SWOT analýza', 'Katalog služeb'],
    },
  })
  async plan(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @Body() body: PlanPhaseDto,
  ): Promise<ShownPhase> {
    return this.shown(await this.phases.one(by, reach, planId, body));
  }

  @Post('phase-series')
  @May('planning:draft-plan', 'territory')
  @Does({
    id: 'planPhaseSeries',
    summary: 'Plans the same steps for several groups or bodies at once.',
    answer: ShownPhases,
    refuses: PLANNED,
    example: {
      groups: [{ group: 'Senioři' }, { group: 'Děti a rodina' }],
      steps: [
        { code: 'swot', title: 'SWOT analýza', dueOn: '2026-03-31' },
        { code: 'goals', title: 'Cíle a opatření', dueOn: '2026-06-30', deliverables: ['Návrh opatření'] },
      ],
    },
  })
  async series(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @Body() body: PlanPhasesDto,
  ): Promise<ShownPhases> {
    return { items: (await this.phases.series(by, reach, planId, body)).map((one) => this.shown(one)) };
  }

  @Get('phases')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'listPhases',
    summary: 'The phases of making a plan, group by group, and which are overdue.',
    answer: ShownPhases,
    refuses: ['plan/not-found'],
  })
  async list(@By() by: Actor, @Within() reach: Reach, @idParam('planId') planId: string): Promise<ShownPhases> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      await loadOwnPlan(tx, planId, reach);
      return { items: (await phasesOf(tx, planId)).map((one) => this.shown(one)) };
    });
  }

  @Put('phases/:phaseId')
  @May('planning:draft-plan', 'territory')
  @Does({
    id: 'reschedulePhase',
    summary: 'Puts a phase off, or calls it otherwise.',
    answer: ShownPhase,
    refuses: MOVED,
    example: { title: 'Analytická část', dueOn: '2026-07-31' },
  })
  async reschedule(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @idParam('phaseId') id: string,
    @IfMatch() read: number,
    @Body() body: ReschedulePhaseDto,
  ): Promise<ShownPhase> {
    return this.shown(await this.phases.reschedule(by, reach, { planId, id, read }, body));
  }

  @Post('phases/:phaseId/start')
  @HttpCode(200)
  @May('planning:draft-plan', 'territory')
  @Does({ id: 'startPhase', summary: 'Says that a phase has begun.', answer: ShownPhase, refuses: MOVED })
  async start(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @idParam('phaseId') id: string,
    @IfMatch() read: number,
  ): Promise<ShownPhase> {
    return this.shown(await this.phases.start(by, reach, { planId, id, read }));
  }

  @Post('phases/:phaseId/deliverables/:number/done')
  @HttpCode(200)
  @May('planning:draft-plan', 'territory')
  @Does({
    id: 'markDelivered',
    summary: 'Marks what a phase delivers as there, with what shows it.',
    answer: ShownPhase,
    refuses: [...MOVED, 'phase/deliverable-unknown', 'phase/delivered'],
    example: { evidence: 'Zveřejněno na portálu 12. 5. 2026.' },
  })
  async deliver(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @idParam('phaseId') id: string,
    @countParam('number') number: number,
    @IfMatch() read: number,
    @Body() body: DeliverDto,
  ): Promise<ShownPhase> {
    return this.shown(await this.phases.deliver(by, reach, { planId, id, read }, number, body));
  }

  @Post('phases/:phaseId/finish')
  @HttpCode(200)
  @May('planning:draft-plan', 'territory')
  @Does({
    id: 'finishPhase',
    summary: 'Finishes a phase, after the one in front of it; a closing one says what is handed over to whom.',
    answer: ShownPhase,
    refuses: [
      ...[...MOVED, 'phase/deliverable-missing', 'phase/not-in-order', 'phase/another-open', 'phase/handover-missing'],
      'phase/not-closing',
    ],
    example: { handover: [{ what: 'Akční plán 2027', toWhom: 'Koordinátorka sítě' }] },
  })
  async finish(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @idParam('phaseId') id: string,
    @IfMatch() read: number,
    @Body() body: FinishPhaseDto,
  ): Promise<ShownPhase> {
    return this.shown(await this.phases.finish(by, reach, { planId, id, read }, body));
  }

  private shown(phase: Phase): ShownPhase {
    return shownPhase(phase, dayOf(this.clock.now()));
  }
}
