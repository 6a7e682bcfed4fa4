import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { toMoneyText } from '@levada/kernel';
import { idParam, By, May, type Actor } from '@levada/platform';
import { CutEnvelope } from './cut-envelope.handler.js';
import { CutEnvelopeBody } from './envelopes.dto.js';
import { Envelopes, type EnvelopeBalance } from './envelopes.queries.js';

@Controller('api/v1/funding/envelopes')
export class EnvelopesController {
  constructor(
    @Inject(CutEnvelope) private readonly handler: CutEnvelope,
    @Inject(Envelopes) private readonly envelopes: Envelopes,
  ) {}

  @Post()
  @May('funding:open-source')
  async cut(@Body() body: CutEnvelopeBody, @By() by: Actor): Promise<object> {
    const { amount, ...envelope } = await this.handler.cut(body, by);
    return { ...envelope, amount: toMoneyText(amount) };
  }

  @Get(':id')
  @May('funding:read-funding')
  async balance(@idParam('id') id: string, @By() by: Actor): Promise<EnvelopeBalance> {
    return this.envelopes.balance(by.authorityId, id);
  }
}
