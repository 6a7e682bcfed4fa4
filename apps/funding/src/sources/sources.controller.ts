import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import type { IdempotencyKey } from '@levada/persistence';
import { Asked, By, Does, idParam, May, OnceIfAsked, type Actor, type AskedList, type Page } from '@levada/platform';
import { OpenSource } from './open-source.handler.js';
import { OpenSourceBody, ShownSource } from './sources.dto.js';
import { sourceList, Sources } from './sources.queries.js';

@Controller('api/v1/funding/sources')
export class SourcesController {
  constructor(
    @Inject(OpenSource) private readonly handler: OpenSource,
    @Inject(Sources) private readonly sources: Sources,
  ) {}

  @Post()
  @May('funding:open-source')
  @Does({
    id: 'openSource',
    summary: 'Opens a source of money, such as the budget of a region.',
    answer: ShownSource,
    refuses: ['source/amount-not-positive', 'source/project-unnamed', 'source/indicator-twice'],
    example: { title: 'Rozpočet kraje 2027', kind: 'region', amount: { amount: '30000000.00', currency: 'CZK' } },
  })
  async open(@Body() body: OpenSourceBody, @By() by: Actor, @OnceIfAsked() key?: IdempotencyKey): Promise<ShownSource> {
    const { id } = await this.handler.open(body, by, key);
    return this.sources.one(by, id);
  }

  @Get()
  @May('funding:read-funding')
  @Does({ id: 'listSources', summary: 'Sources of money.', answer: ShownSource, list: sourceList })
  async list(@By() by: Actor, @Asked() asked: AskedList): Promise<Page<ShownSource>> {
    return this.sources.list(by, asked);
  }

  @Get(':id')
  @May('funding:read-funding')
  @Does({ id: 'getSource', summary: 'One source of money.', answer: ShownSource, refuses: ['source/not-found'] })
  async one(@idParam('id') id: string, @By() by: Actor): Promise<ShownSource> {
    return this.sources.one(by, id);
  }
}
