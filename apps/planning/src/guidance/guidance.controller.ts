import { Body, Controller, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import type { Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { By, CLOCK, Does, idParam, IfMatch, May, scopeOf, Within, type Actor, type Reach } from '@levada/platform';
import { loadOwnPlan, loadPlan } from '../plans/plans.queries.js';
import { GiveGuidance } from './give-guidance.handler.js';
import {
  AnswerGuidanceDto,
  GuidanceAnswers,
  GuidanceDto,
  GuidanceOfPlan,
  shownAnswer,
  shownGuidance,
  shownStand,
  ShownGuidance,
  ShownGuidanceAnswer,
} from './guidance.dto.js';
import { answersBy, answersTo, guidanceFor } from './guidance.queries.js';

const EXAMPLE = {
  ...{ kind: 'shared-data', elementCode: 'P1', title: 'Senioři podle obcí', text: 'Počty k 31. 12. 2025.' },
  table: { columns: ['Obec', '65+'], rows: [['Turnov', '3120']] },
};
const ANSWER = { followed: 'partly', reason: 'Odlehčovací službu zajistíme až od roku 2028.' };
const OWN = ['plan/not-found', 'guidance/not-found', 'guidance/published'];
const TOLD = ['plan/not-found', 'guidance/not-found'];

/** What a higher plan gives to those that are part of it. */
@Controller('api/v1/planning/plans/:planId')
export class GuidanceController {
  constructor(
    @Inject(GiveGuidance) private readonly giving: GiveGuidance,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('guidance')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'listGuidance',
    summary: 'A plan’s own guidance, and what the plan above it gives, with whether it is followed.',
    answer: GuidanceOfPlan,
    refuses: ['plan/not-found'],
  })
  async list(@By() by: Actor, @Within() reach: Reach, @idParam('planId') planId: string): Promise<GuidanceOfPlan> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const all = await guidanceFor(tx, await loadPlan(tx, planId, reach));
      const answers = new Map((await answersBy(tx, planId)).map((one) => [one.guidanceId, one]));
      return {
        items: all.map((one) => {
          const found = answers.get(one.id);
          return { ...shownGuidance(one), isOwn: one.planId === planId, answer: found ? shownStand(found) : null };
        }),
      };
    });
  }

  @Post('guidance')
  @May('planning:draft-plan', 'territory')
  @Does({
    id: 'writeGuidance',
    summary: 'Writes a recommendation, shared data or a method for the plans that are part of this one.',
    answer: ShownGuidance,
    refuses: ['plan/not-found', 'element/not-found', 'guidance/odd-row'],
    example: EXAMPLE,
  })
  async write(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @Body() body: GuidanceDto,
  ): Promise<ShownGuidance> {
    return shownGuidance(await this.giving.write(by, reach, planId, body));
  }

  @Put('guidance/:guidanceId')
  @May('planning:draft-plan', 'territory')
  @Does({
    id: 'rewriteGuidance',
    summary: 'Writes guidance anew that was not published yet.',
    answer: ShownGuidance,
    refuses: [...OWN, 'element/not-found', 'guidance/odd-row'],
    example: EXAMPLE,
  })
  async rewrite(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @idParam('guidanceId') id: string,
    @IfMatch() read: number,
    @Body() body: GuidanceDto,
  ): Promise<ShownGuidance> {
    return shownGuidance(await this.giving.rewrite(by, reach, { planId, id }, read, body));
  }

  @Post('guidance/:guidanceId/publication')
  @HttpCode(200)
  @May('planning:draft-plan', 'territory')
  @Does({
    id: 'publishGuidance',
    summary: 'Publishes guidance before its plan is adopted, or after; with the adoption it is published by itself.',
    answer: ShownGuidance,
    refuses: OWN,
  })
  async publish(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @idParam('guidanceId') id: string,
    @IfMatch() read: number,
  ): Promise<ShownGuidance> {
    return shownGuidance(await this.giving.publish(by, reach, { planId, id }, read));
  }

  @Post('guidance/:guidanceId/answer')
  @May('planning:draft-plan', 'territory')
  @Does({
    id: 'answerGuidance',
    summary: 'Says whether this plan follows what the plan above it gives, and why.',
    answer: ShownGuidanceAnswer,
    refuses: [...TOLD, 'guidance/answered-already'],
    example: ANSWER,
  })
  async answer(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @idParam('guidanceId') id: string,
    @Body() body: AnswerGuidanceDto,
  ): Promise<ShownGuidanceAnswer> {
    return shownAnswer(await this.giving.answer(by, reach, { planId, id }, null, body));
  }

  @Put('guidance/:guidanceId/answer')
  @May('planning:draft-plan', 'territory')
  @Does({
    id: 'changeGuidanceAnswer',
    summary: 'Says anew whether this plan follows it.',
    answer: ShownGuidanceAnswer,
    refuses: [...TOLD, 'guidance/not-answered'],
    example: ANSWER,
  })
  async reanswer(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @idParam('guidanceId') id: string,
    @IfMatch() read: number,
    @Body() body: AnswerGuidanceDto,
  ): Promise<ShownGuidanceAnswer> {
    return shownAnswer(await this.giving.answer(by, reach, { planId, id }, read, body));
  }

  @Get('guidance-answers')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'listGuidanceAnswers',
    summary: 'Which plans follow what this plan gives, of every authority.',
    answer: GuidanceAnswers,
    refuses: ['plan/not-found'],
  })
  async answers(@By() by: Actor, @Within() reach: Reach, @idParam('planId') planId: string): Promise<GuidanceAnswers> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      await loadOwnPlan(tx, planId, reach);
      return { items: (await answersTo(tx, planId)).map(shownAnswer) };
    });
  }
}
