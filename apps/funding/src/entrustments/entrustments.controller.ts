import { Body, Controller, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import type { IdempotencyKey } from '@levada/persistence';
import {
  Asked,
  By,
  Does,
  EVERYWHERE,
  idParam,
  IfMatch,
  May,
  OnceIfAsked,
  Within,
  type Actor,
  type AskedList,
  type Page,
  type Reach,
} from '@levada/platform';
import { EndEntrustmentBody, EntrustmentBody, ShownEntrustment, ShownRuleSets } from './entrustments.dto.js';
import { entrustmentList, Entrustments } from './entrustments.queries.js';
import { RULE_SETS } from './rule-sets.js';
import { WriteEntrustment } from './write-entrustment.handler.js';

const ACT = {
  organisationId: '01a1f0c0-0000-7000-8000-000000000010',
  serviceId: '01a1f0c0-0000-7000-8000-000000000011',
  number: 'POV/2027/014',
  ...{ entrustedOn: '2026-11-20', validFrom: '2027-01-01', lastDay: '2029-12-31' },
  territories: [{ scheme: 'cz-csu', level: 'region', code: 'CZ051' }],
  obligation: 'Poskytování azylového domu v rozsahu základní sítě kraje.',
  mechanism: 'Vyrovnávací platba podle metodiky kraje pro daný rok.',
  parameters: 'Optimální obvyklé náklady a výnosy na lůžko, kapacita podle tohoto pověření.',
  repayment: 'Nadměrná vyrovnávací platba se vrací do 30 dnů od výzvy.',
  decisionReference: 'Rozhodnutí Komise (EU) 2025/2630',
  ...{ capacity: '24', unit: 'bed' },
};
const WRITTEN = [
  ...['organisation/not-known', 'entrustment/service-not-registered', 'entrustment/ends-before'],
  ...['entrustment/too-long', 'entrustment/another-decision', 'entrustment/no-capacity', 'entrustment/number-taken'],
];
const SEEN = ['entrustment/not-found', 'entrustment/not-so-now'];

/** Acts by which providers are entrusted with services, and what European law asks of them. */
@Controller('api/v1/funding')
export class EntrustmentsController {
  constructor(
    @Inject(WriteEntrustment) private readonly handler: WriteEntrustment,
    @Inject(Entrustments) private readonly entrustments: Entrustments,
  ) {}

  @Get('rule-sets')
  @May('funding:read-compensation', 'anywhere')
  @Does({
    id: 'listRuleSets',
    summary: 'What European law asks of compensation, by the day of the entrustment, with the source of each figure.',
    answer: ShownRuleSets,
  })
  async ruleSets(): Promise<ShownRuleSets> {
    const items = RULE_SETS.map(({ cited: _, ...set }) => set);
    return { items: items as unknown as ShownRuleSets['items'] };
  }

  @Post('entrustments')
  @May('funding:write-entrustment')
  @Does({
    id: 'draftEntrustment',
    summary: 'Writes an act of entrustment; a second person puts it in force.',
    answer: ShownEntrustment,
    refuses: WRITTEN,
    example: ACT,
  })
  async draft(
    @Body() body: EntrustmentBody,
    @By() by: Actor,
    @OnceIfAsked() key?: IdempotencyKey,
  ): Promise<ShownEntrustment> {
    const { id } = await this.handler.draft(body, by, key);
    return this.entrustments.one(by, EVERYWHERE, id);
  }

  @Get('entrustments')
  @May('funding:read-compensation', 'organisation')
  @Does({
    id: 'listEntrustments',
    summary: 'Acts of entrustment, newest first.',
    answer: ShownEntrustment,
    list: entrustmentList,
  })
  async list(@By() by: Actor, @Within() reach: Reach, @Asked() asked: AskedList): Promise<Page<ShownEntrustment>> {
    return this.entrustments.list(by, reach, asked);
  }

  @Get('entrustments/:id')
  @May('funding:read-compensation', 'organisation')
  @Does({
    id: 'getEntrustment',
    summary: 'One act of entrustment.',
    answer: ShownEntrustment,
    refuses: ['entrustment/not-found'],
  })
  async one(@idParam('id') id: string, @By() by: Actor, @Within() reach: Reach): Promise<ShownEntrustment> {
    return this.entrustments.one(by, reach, id);
  }

  @Put('entrustments/:id')
  @May('funding:write-entrustment')
  @Does({
    id: 'rewriteEntrustment',
    summary: 'Writes a draft anew.',
    answer: ShownEntrustment,
    refuses: [...SEEN, ...WRITTEN],
    example: ACT,
  })
  async rewrite(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: EntrustmentBody,
    @By() by: Actor,
  ): Promise<ShownEntrustment> {
    await this.handler.rewrite(id, version, body, by);
    return this.entrustments.one(by, EVERYWHERE, id);
  }

  @Post('entrustments/:id/sign')
  @HttpCode(200)
  @May('funding:sign-entrustment')
  @Does({
    id: 'signEntrustment',
    summary: 'Puts an act in force, as a second person: it never changes after that.',
    answer: ShownEntrustment,
    refuses: [...SEEN, 'entrustment/same-person', 'entrustment/overlaps'],
  })
  async sign(@idParam('id') id: string, @IfMatch() version: number, @By() by: Actor): Promise<ShownEntrustment> {
    await this.handler.sign(id, version, by);
    return this.entrustments.one(by, EVERYWHERE, id);
  }

  @Post('entrustments/:id/discard')
  @HttpCode(200)
  @May('funding:write-entrustment')
  @Does({ id: 'discardEntrustment', summary: 'Throws a draft away.', answer: ShownEntrustment, refuses: SEEN })
  async discard(@idParam('id') id: string, @IfMatch() version: number, @By() by: Actor): Promise<ShownEntrustment> {
    await this.handler.discard(id, version, by);
    return this.entrustments.one(by, EVERYWHERE, id);
  }

  @Post('entrustments/:id/end')
  @HttpCode(200)
  @May('funding:write-entrustment')
  @Does({
    id: 'endEntrustment',
    summary: 'Ends an act before its time, with the reason. What was reckoned by it has to be reckoned anew.',
    answer: ShownEntrustment,
    refuses: [...SEEN, 'entrustment/end-outside'],
    example: { lastDay: '2027-06-30', reason: 'Změna kapacity; od 1. 7. 2027 platí nové pověření.' },
  })
  async end(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: EndEntrustmentBody,
    @By() by: Actor,
  ): Promise<ShownEntrustment> {
    await this.handler.end(id, version, body, by);
    return this.entrustments.one(by, EVERYWHERE, id);
  }
}
