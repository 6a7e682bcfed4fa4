import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { civilDate, dayOf, type Clock } from '@levada/kernel';
import { Transactions, type IdempotencyKey } from '@levada/persistence';
import {
  Asked,
  By,
  CLOCK,
  Does,
  idParam,
  Lists,
  May,
  OnceIfAsked,
  scopeOf,
  Within,
  type Actor,
  type AskedList,
  type Page,
  type Reach,
} from '@levada/platform';
import { ofPlaces } from '../known-territories/known-territories.queries.js';
import { SeatRuleTable } from './body.table.js';
import { AddSeatsDto, OnDayQuery, OpenBodyDto, ShownBalance, ShownBody, ShownSeatRule } from './bodies.dto.js';
import { bodyList, loadBody, membersOf, seatRuleList } from './bodies.queries.js';
import { OpenBody } from './open-body.handler.js';
import { balance } from './seat-rule.js';

const LIBEREC = { scheme: 'cz-csu', level: 'region', code: 'CZ051' };

@Controller('api/v1/planning/bodies')
export class BodiesController {
  constructor(
    @Inject(OpenBody) private readonly opening: OpenBody,
    @Inject(Lists) private readonly lists: Lists,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @May('planning:keep-bodies', 'territory')
  @Does({
    id: 'openBody',
    summary: 'Opens a working group, or a temporary subgroup of one.',
    answer: ShownBody,
    refuses: [
      ...['body/not-found', 'body/term-reversed', 'body/subgroup-open-ended', 'body/outside-parent'],
      ...['plan/not-found', 'plan/territory-unknown'],
    ],
    example: {
      ...{ title: 'Krajská pracovní skupina', kind: 'working-group', mandate: 'Střednědobý plán 2027–2029' },
      ...{ from: '2026-01-01', territory: LIBEREC },
    },
  })
  async open(
    @By() by: Actor,
    @Within() reach: Reach,
    @Body() body: OpenBodyDto,
    @OnceIfAsked() key?: IdempotencyKey,
  ): Promise<ShownBody> {
    const { id } = await this.opening.open(by, reach, body, key);
    return this.lists.one(by, bodyList, id, 'body/not-found');
  }

  @Get()
  @May('planning:read-bodies', 'territory')
  @Does({ id: 'listBodies', summary: 'Bodies of the making of plans.', answer: ShownBody, list: bodyList })
  async list(@By() by: Actor, @Within() reach: Reach, @Asked() asked: AskedList): Promise<Page<ShownBody>> {
    return this.lists.answer(by, bodyList, asked, ofPlaces('b.territory_key', reach));
  }

  @Get(':bodyId')
  @May('planning:read-bodies', 'territory')
  @Does({ id: 'getBody', summary: 'One body.', answer: ShownBody, refuses: ['body/not-found'] })
  async one(@By() by: Actor, @Within() reach: Reach, @idParam('bodyId') id: string): Promise<ShownBody> {
    return this.lists.one(by, bodyList, id, 'body/not-found', ofPlaces('b.territory_key', reach));
  }

  @Post(':bodyId/seats')
  @May('planning:keep-bodies', 'territory')
  @Does({
    id: 'addSeats',
    summary: 'Adds seats: one rule, or one for each territory of a list or a level. Answers with the body.',
    answer: ShownBody,
    refuses: [
      ...['body/not-found', 'body/ended', 'seat-rule/told-twice', 'seat-rule/no-territories', 'plan/territory-unknown'],
    ],
    example: {
      ...{ code: 'D', title: 'Delegáti obcí', stakeholderType: 'municipality', places: 2 },
      eachOf: { scheme: 'cz-csu', level: 'district', within: LIBEREC },
    },
  })
  async addSeats(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('bodyId') id: string,
    @Body() body: AddSeatsDto,
  ): Promise<ShownBody> {
    await this.opening.addSeats(by, reach, id, body);
    return this.lists.one(by, bodyList, id, 'body/not-found');
  }

  @Get(':bodyId/seats')
  @May('planning:read-bodies', 'territory')
  @Does({
    id: 'listSeats',
    summary: 'The seats of a body.',
    answer: ShownSeatRule,
    list: seatRuleList,
    refuses: ['body/not-found'],
  })
  async seats(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('bodyId') id: string,
    @Asked() asked: AskedList,
  ): Promise<Page<ShownSeatRule>> {
    await this.transactions.run(scopeOf(by, this.clock.now()), (tx) => loadBody(tx, id, reach));
    return this.lists.answer(by, seatRuleList, asked, [(bind) => `s.body_id = ${bind(id)}`]);
  }

  @Get(':bodyId/balance')
  @May('planning:read-bodies', 'territory')
  @Does({
    id: 'getBodyBalance',
    summary:
      'Who sits on a day beside what the seats ask for: vacant seats, and types of stakeholders that are missing.',
    answer: ShownBalance,
    refuses: ['body/not-found'],
  })
  async balance(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('bodyId') id: string,
    @Query() { on }: OnDayQuery,
  ): Promise<ShownBalance> {
    const at = this.clock.now();
    const day = on === undefined ? dayOf(at) : civilDate(on);
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      await loadBody(tx, id, reach);
      const rules = await tx.list(SeatRuleTable, { bodyId: id });
      const { seats, byType, missing } = balance(
        rules.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
        await membersOf(tx, id),
        day,
      );
      return { on: day, seats: [...seats], byType: [...byType], missing: [...missing] };
    });
  }
}
