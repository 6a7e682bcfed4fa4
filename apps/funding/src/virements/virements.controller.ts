import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import type { IdempotencyKey } from '@levada/persistence';
import {
  Asked,
  By,
  Does,
  idParam,
  IfMatch,
  May,
  Once,
  OnceIfAsked,
  type Actor,
  type AskedList,
  type Page,
} from '@levada/platform';
import { MoveMoney } from './move-money.handler.js';
import { ProposeVirementBody, RefuseVirementBody, ShownVirement } from './virements.dto.js';
import { virementList, Virements } from './virements.queries.js';

const ANSWERED = ['virement/not-found', 'virement/answered'];

/** Money of a source that moves, by two people. */
@Controller('api/v1/funding/virements')
export class VirementsController {
  constructor(
    @Inject(MoveMoney) private readonly handler: MoveMoney,
    @Inject(Virements) private readonly virements: Virements,
  ) {}

  @Post()
  @May('funding:open-source')
  @Does({
    id: 'proposeVirement',
    summary: 'Proposes to move money between envelopes of a source, or into and out of it.',
    answer: ShownVirement,
    refuses: [
      ...['source/not-found', 'envelope/not-found', 'envelope/of-another-source', 'envelope/exhausted'],
      ...['virement/nowhere', 'virement/through-source', 'ledger/amount-not-positive', 'money/mixed-currencies'],
    ],
    example: {
      sourceId: '01a1f0c0-0000-7000-8000-000000000001',
      from: 'source',
      to: '01a1f0c0-0000-7000-8000-000000000002',
      amount: { amount: '500000.00', currency: 'CZK' },
      reason: 'Dofinancování terénních služeb, usnesení rady 12/2027',
    },
  })
  async propose(
    @Body() body: ProposeVirementBody,
    @By() by: Actor,
    @OnceIfAsked() key?: IdempotencyKey,
  ): Promise<ShownVirement> {
    const { id } = await this.handler.propose(body, by, key);
    return this.virements.one(by, id);
  }

  @Get()
  @May('funding:read-funding')
  @Does({ id: 'listVirements', summary: 'Money that moved, or is to move.', answer: ShownVirement, list: virementList })
  async list(@By() by: Actor, @Asked() asked: AskedList): Promise<Page<ShownVirement>> {
    return this.virements.list(by, asked);
  }

  @Get(':id')
  @May('funding:read-funding')
  @Does({ id: 'getVirement', summary: 'One virement.', answer: ShownVirement, refuses: ['virement/not-found'] })
  async one(@idParam('id') id: string, @By() by: Actor): Promise<ShownVirement> {
    return this.virements.one(by, id);
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @May('funding:move-money')
  @Does({
    id: 'confirmVirement',
    summary: 'Confirms as a second person: the money moves.',
    answer: ShownVirement,
    refuses: [...ANSWERED, 'virement/same-person', 'envelope/exhausted'],
  })
  async confirm(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @By() by: Actor,
    @Once() key: IdempotencyKey,
  ): Promise<ShownVirement> {
    await this.handler.confirm(id, version, by, key);
    return this.virements.one(by, id);
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @May('funding:move-money')
  @Does({
    id: 'refuseVirement',
    summary: 'Refuses as a second person: nothing moves.',
    answer: ShownVirement,
    refuses: [...ANSWERED, 'virement/same-person'],
    example: { reason: 'Chybí usnesení rady.' },
  })
  async refuse(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @Body() { reason }: RefuseVirementBody,
    @By() by: Actor,
  ): Promise<ShownVirement> {
    await this.handler.refuse(id, version, reason, by);
    return this.virements.one(by, id);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @May('funding:open-source')
  @Does({
    id: 'withdrawVirement',
    summary: 'Takes one’s own proposal back.',
    answer: ShownVirement,
    refuses: [...ANSWERED, 'virement/another-person'],
  })
  async withdraw(@idParam('id') id: string, @IfMatch() version: number, @By() by: Actor): Promise<ShownVirement> {
    await this.handler.withdraw(id, version, by);
    return this.virements.one(by, id);
  }
}
