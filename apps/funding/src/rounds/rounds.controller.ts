import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import type { IdempotencyKey } from '@levada/persistence';
import {
  Asked,
  By,
  Does,
  idParam,
  IfMatch,
  May,
  OnceIfAsked,
  type Actor,
  type AskedList,
  type Page,
} from '@levada/platform';
import { OpenRound } from './open-round.handler.js';
import { ExtendDeadlineBody, OpenRoundBody, ShownRound, ShownRoundPriorities } from './rounds.dto.js';
import { roundList, Rounds } from './rounds.queries.js';

@Controller('api/v1/funding/rounds')
export class RoundsController {
  constructor(
    @Inject(OpenRound) private readonly handler: OpenRound,
    @Inject(Rounds) private readonly rounds: Rounds,
  ) {}

  @Post()
  @May('funding:open-round')
  @Does({
    id: 'openRound',
    summary: 'Opens a round: a call for applications out of an envelope, for the priorities of a plan in force.',
    answer: ShownRound,
    refuses: [
      ...['envelope/not-found', 'plan/not-known', 'round/unit-not-positive', 'money/mixed-currencies'],
      ...['round/deadline-before-opening', 'round/sealed-without-deadline', 'allocation-run/threshold-malformed'],
      ...['programme-version/not-found', 'programme/not-published', 'tender/not-sealed'],
    ],
    example: {
      envelopeId: '01a1f0c0-0000-7000-8000-000000000002',
      planId: '01a1f0c0-0000-7000-8000-000000000003',
      title: 'Dotační kolo 2027',
      rule: 'proportional',
      roundTo: { amount: '1.00', currency: 'CZK' },
      opensAt: '2026-09-01T06:00:00.000Z',
      deadline: '2026-10-31T11:00:00.000Z',
      isSealed: true,
    },
  })
  async open(@Body() body: OpenRoundBody, @By() by: Actor, @OnceIfAsked() key?: IdempotencyKey): Promise<ShownRound> {
    const { id } = await this.handler.open(body, by, key);
    return this.rounds.one(by, id);
  }

  @Get()
  @May('funding:read-funding', 'anywhere')
  @Does({ id: 'listRounds', summary: 'Rounds, newest first.', answer: ShownRound, list: roundList })
  async list(@By() by: Actor, @Asked() asked: AskedList): Promise<Page<ShownRound>> {
    return this.rounds.list(by, asked);
  }

  @Get(':id')
  @May('funding:read-funding', 'anywhere')
  @Does({ id: 'getRound', summary: 'One round.', answer: ShownRound, refuses: ['round/not-found'] })
  async one(@idParam('id') id: string, @By() by: Actor): Promise<ShownRound> {
    return this.rounds.one(by, id);
  }

  @Get(':id/priorities')
  @May('funding:read-funding', 'anywhere')
  @Does({
    id: 'getRoundPriorities',
    summary: 'What applications of a round can serve: the priorities of its plan, at the version in force.',
    answer: ShownRoundPriorities,
    refuses: ['round/not-found', 'plan/not-known'],
  })
  async priorities(@idParam('id') id: string, @By() by: Actor): Promise<ShownRoundPriorities> {
    return this.rounds.priorities(by, id);
  }

  @Post(':id/extend')
  @HttpCode(200)
  @May('funding:open-round')
  @Does({
    id: 'extendRound',
    summary: 'Gives everybody more time, with the reason.',
    answer: ShownRound,
    refuses: ['round/not-found', 'round/decided', 'round/deadline-over', 'round/deadline-earlier'],
    example: { deadline: '2026-11-07T11:00:00.000Z', reason: 'Výpadek datových schránek 30. října' },
  })
  async extend(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: ExtendDeadlineBody,
    @By() by: Actor,
  ): Promise<ShownRound> {
    await this.handler.extend(id, version, body, by);
    return this.rounds.one(by, id);
  }
}
