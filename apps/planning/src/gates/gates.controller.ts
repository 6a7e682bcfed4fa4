import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import type { Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { By, CLOCK, Does, idParam, May, scopeOf, Within, type Actor, type Reach } from '@levada/platform';
import { loadOwnPlan } from '../plans/plans.queries.js';
import { MarkCriterionDto, PassGateDto, ShownCriteria, shownGates, ShownGates } from './gates.dto.js';
import { gatesOfPlan, knownAtTheGates } from './gates.queries.js';
import { PassGate } from './pass-gate.handler.js';

/** What stands between a draft and its adoption. */
@Controller('api/v1/planning/plans/:id')
export class GatesController {
  constructor(
    @Inject(PassGate) private readonly passing: PassGate,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('gates')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'getPlanGates',
    summary: 'Every gate of the version that is worked on, and what is missing at each.',
    answer: ShownGates,
    refuses: ['plan/not-found'],
  })
  async gates(@By() by: Actor, @Within() reach: Reach, @idParam('id') id: string): Promise<ShownGates> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) =>
      shownGates(await gatesOfPlan(tx, await loadOwnPlan(tx, id, reach, 'open'))),
    );
  }

  @Post('gates/:code')
  @HttpCode(200)
  @May('planning:pass-gate', 'territory')
  @Does({
    id: 'passPlanGate',
    summary: 'Records a resolution of a body, or other evidence, at a gate.',
    answer: ShownGates,
    refuses: [
      ...[
        'plan/not-found',
        'plan/not-editable',
        'gate/unknown',
        'gate/nothing-to-record',
        'gate/already-passed',
        'gate/not-in-order',
      ],
      ...['gate/resolution-incomplete', 'gate/not-yet', 'gate/dates-not-in-order'],
    ],
    example: { body: 'Rada Ústeckého kraje', number: '45/62R/2007', heldOn: '2007-10-10', text: 'Bere na vědomí.' },
  })
  async pass(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') id: string,
    @Param('code') code: string,
    @Body() body: PassGateDto,
  ): Promise<ShownGates> {
    return shownGates(await this.passing.record(by, reach, id, code, body));
  }

  @Get('criteria')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'getPlanCriteria',
    summary: 'The quality criteria of the template, with the last self-assessment and review of each.',
    answer: ShownCriteria,
    refuses: ['plan/not-found'],
  })
  async criteria(@By() by: Actor, @Within() reach: Reach, @idParam('id') id: string): Promise<ShownCriteria> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const { template, marks } = await knownAtTheGates(tx, await loadOwnPlan(tx, id, reach, 'open'));
      return {
        items: template.criteria.map(({ code, field, text, isRequired }) => ({
          ...{ code, field, text: { ...text }, isRequired },
          marks: marks
            .filter(({ criterion }) => criterion === code)
            .map(({ role, isMet, reason, markedBy, markedAt }) => ({
              ...{ role, isMet, reason, markedBy, markedAt: markedAt.toISOString() },
            })),
        })),
      };
    });
  }

  @Post('criteria')
  @HttpCode(200)
  @May('planning:mark-criteria', 'territory')
  @Does({
    id: 'markPlanCriterion',
    summary: 'Says of a criterion whether it is met, and why: as who drafts, or as a reviewer.',
    answer: ShownGates,
    refuses: ['plan/not-found', 'plan/not-editable', 'criterion/unknown', 'criterion/same-person'],
    example: { criterion: '1a', role: 'self', isMet: true, reason: 'Eine Planungsstelle ist besetzt.' },
  })
  async mark(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') id: string,
    @Body() body: MarkCriterionDto,
  ): Promise<ShownGates> {
    return shownGates(await this.passing.mark(by, reach, id, body));
  }
}
