import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { Asked, By, Does, idParam, May, type Actor, type AskedList, type Page } from '@levada/platform';
import { RecordedPastGrants, RecordPastGrantsBody, RecordPastGrantsQuery, ShownPastGrant } from './past-grants.dto.js';
import { pastGrantList, PastGrants } from './past-grants.queries.js';
import { RecordPastGrants } from './record-past-grants.handler.js';

/** What was granted in the years before Levada. */
@Controller('api/v1/funding/past-grants')
export class PastGrantsController {
  constructor(
    @Inject(RecordPastGrants) private readonly handler: RecordPastGrants,
    @Inject(PastGrants) private readonly grants: PastGrants,
  ) {}

  @Post('batch')
  @HttpCode(200)
  @May('funding:record-past-grants')
  @Does({
    id: 'recordPastGrants',
    summary: 'Records up to 500 grants of the past in one commit.',
    answer: RecordedPastGrants,
    refuses: [
      ...['past-grant/amount-negative', 'past-grant/scheme-missing', 'past-grant/told-twice'],
      ...['money/mixed-currencies', 'money/too-many-decimals', 'money/unknown-currency'],
    ],
    example: {
      source: 'praha7-2011',
      records: [
        {
          ...{ reference: '1.1', title: 'Rodinný turnaj', recipientName: 'Petanque pro vás, o.s.' },
          ...{ scheme: 'cz-ico', identifier: '22830561', awardedOn: '2011-06-13', priority: 'sport' },
          awarded: { amount: '10000.00', currency: 'CZK' },
          requested: { amount: '20000.00', currency: 'CZK' },
        },
      ],
    },
  })
  async record(
    @Body() body: RecordPastGrantsBody,
    @Query() { dryRun }: RecordPastGrantsQuery,
    @By() by: Actor,
  ): Promise<RecordedPastGrants> {
    return this.handler.record(body, dryRun === 'true', by);
  }

  @Get()
  @May('funding:read-past-grants')
  @Does({ id: 'listPastGrants', summary: 'Grants of the past.', answer: ShownPastGrant, list: pastGrantList })
  async list(@By() by: Actor, @Asked() asked: AskedList): Promise<Page<ShownPastGrant>> {
    return this.grants.list(by, asked);
  }

  @Get(':id')
  @May('funding:read-past-grants')
  @Does({ id: 'getPastGrant', summary: 'One of them.', answer: ShownPastGrant, refuses: ['past-grant/not-found'] })
  async one(@idParam('id') id: string, @By() by: Actor): Promise<ShownPastGrant> {
    return this.grants.one(by, id);
  }
}
