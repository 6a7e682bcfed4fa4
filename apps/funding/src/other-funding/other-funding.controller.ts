import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import type { IdempotencyKey } from '@levada/persistence';
import {
  Asked,
  By,
  Does,
  EVERYWHERE,
  idParam,
  May,
  OnceIfAsked,
  Within,
  type Actor,
  type AskedList,
  type Page,
  type Reach,
} from '@levada/platform';
import { CorrectOtherFundingBody, RecordOtherFundingBody, ShownOtherFunding } from './other-funding.dto.js';
import { otherFundingList, OtherFundings } from './other-funding.queries.js';
import { RecordOtherFunding } from './record-other-funding.handler.js';

const KNOWN = {
  amount: { amount: '250000.00', currency: 'CZK' },
  source: 'Usnesení Zastupitelstva města č. 214/2026',
  knownOn: '2026-12-10',
};

/** What other funders give to services. */
@Controller('api/v1/funding/other-funding')
export class OtherFundingController {
  constructor(
    @Inject(RecordOtherFunding) private readonly handler: RecordOtherFunding,
    @Inject(OtherFundings) private readonly fundings: OtherFundings,
  ) {}

  @Post()
  @May('funding:record-other-funding')
  @Does({
    id: 'recordOtherFunding',
    summary:
      'Records what another funder gives to a service in a year; zero says that one whom a budget names gives nothing.',
    answer: ShownOtherFunding,
    refuses: [...['other-funding/service-not-known', 'other-funding/known-already', 'other-funding/amount-negative']],
    example: { serviceId: '01a1f0c0-0000-7000-8000-000000000011', year: 2027, funder: 'Město Liberec', ...KNOWN },
  })
  async record(
    @Body() body: RecordOtherFundingBody,
    @By() by: Actor,
    @OnceIfAsked() key?: IdempotencyKey,
  ): Promise<ShownOtherFunding> {
    const { id } = await this.handler.record(body, by, key);
    return this.fundings.one(by, EVERYWHERE, id);
  }

  @Get()
  @May('funding:read-compensation', 'organisation')
  @Does({
    id: 'listOtherFunding',
    summary: 'What other funders give, as it stands; with `standing=all` what was corrected too.',
    answer: ShownOtherFunding,
    list: otherFundingList,
  })
  async list(@By() by: Actor, @Within() reach: Reach, @Asked() asked: AskedList): Promise<Page<ShownOtherFunding>> {
    return this.fundings.list(by, reach, asked);
  }

  @Get(':id')
  @May('funding:read-compensation', 'organisation')
  @Does({
    id: 'getOtherFunding',
    summary: 'One row.',
    answer: ShownOtherFunding,
    refuses: ['other-funding/not-found'],
  })
  async one(@idParam('id') id: string, @By() by: Actor, @Within() reach: Reach): Promise<ShownOtherFunding> {
    return this.fundings.one(by, reach, id);
  }

  @Post(':id/correct')
  @May('funding:record-other-funding')
  @Does({
    id: 'correctOtherFunding',
    summary: 'Records another figure in its place, with the reason; what was recorded stays to be read.',
    answer: ShownOtherFunding,
    refuses: [
      ...['other-funding/not-found', 'other-funding/corrected-already', 'other-funding/amount-negative'],
      'money/mixed-currencies',
    ],
    example: { ...KNOWN, reason: 'Město dotaci snížilo usnesením č. 31/2027.' },
  })
  async correct(
    @idParam('id') id: string,
    @Body() body: CorrectOtherFundingBody,
    @By() by: Actor,
    @OnceIfAsked() key?: IdempotencyKey,
  ): Promise<ShownOtherFunding> {
    const corrected = await this.handler.correct(id, body, by, key);
    return this.fundings.one(by, EVERYWHERE, corrected.id);
  }
}
