import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import type { IdempotencyKey } from '@levada/persistence';
import { Asked, By, Does, idParam, May, OnceIfAsked, type Actor, type AskedList, type Page } from '@levada/platform';
import { CutEnvelope } from './cut-envelope.handler.js';
import { CutEnvelopeBody, ShownEnvelope } from './envelopes.dto.js';
import { envelopeList, Envelopes } from './envelopes.queries.js';

@Controller('api/v1/funding/envelopes')
export class EnvelopesController {
  constructor(
    @Inject(CutEnvelope) private readonly handler: CutEnvelope,
    @Inject(Envelopes) private readonly envelopes: Envelopes,
  ) {}

  @Post()
  @May('funding:open-source')
  @Does({
    id: 'cutEnvelope',
    summary: 'Takes an envelope out of a source or of another envelope: a ceiling for what a round may commit.',
    answer: ShownEnvelope,
    refuses: [
      ...['source/not-found', 'envelope/not-found', 'envelope/out-of-nothing', 'envelope/of-another-source'],
      ...['envelope/amount-not-positive', 'envelope/exhausted', 'envelope/outside-parent', 'money/mixed-currencies'],
      ...['envelope/priority-without-plan', 'plan/not-known', 'priority/not-in-plan'],
    ],
    example: {
      sourceId: '01a1f0c0-0000-7000-8000-000000000001',
      title: 'Pečovatelské služby 2027',
      amount: { amount: '12000000.00', currency: 'CZK' },
    },
  })
  async cut(
    @Body() body: CutEnvelopeBody,
    @By() by: Actor,
    @OnceIfAsked() key?: IdempotencyKey,
  ): Promise<ShownEnvelope> {
    const { id } = await this.handler.cut(body, by, key);
    return this.envelopes.balance(by, id);
  }

  @Get()
  @May('funding:read-funding')
  @Does({
    id: 'listEnvelopes',
    summary: 'Envelopes with what is left of them.',
    answer: ShownEnvelope,
    list: envelopeList,
  })
  async list(@By() by: Actor, @Asked() asked: AskedList): Promise<Page<ShownEnvelope>> {
    return this.envelopes.list(by, asked);
  }

  @Get(':id')
  @May('funding:read-funding')
  @Does({
    id: 'getEnvelope',
    summary: 'One envelope with what is left of it.',
    answer: ShownEnvelope,
    refuses: ['envelope/not-found'],
  })
  async balance(@idParam('id') id: string, @By() by: Actor): Promise<ShownEnvelope> {
    return this.envelopes.balance(by, id);
  }
}
