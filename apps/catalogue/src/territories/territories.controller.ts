import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { Asked, By, Does, May, type Actor, type AskedList, type Page } from '@levada/platform';
import { RecordTerritories } from './record-territories.handler.js';
import {
  RecordingAnswer,
  RecordQuery,
  SchemeQuery,
  ShownTerritory,
  TerritoriesBatchDto,
  TerritoryDetail,
  TerritoryDto,
  TerritorySummary,
} from './territories.dto.js';
import { TerritoriesQueries, territoryList } from './territories.queries.js';

const TURNOV = {
  ...{ scheme: 'cz-csu', level: 'orp', code: '5109', name: 'Turnov' },
  parents: [{ hierarchy: 'administrative', scheme: 'cz-csu', level: 'region', code: 'CZ051' }],
};
const REFUSES = [
  ...['territory/unknown-scheme', 'territory/unknown-level', 'territory/impossible-parent'],
  ...['territory/unknown-parent', 'territory/told-twice'],
];

@Controller('api/v1/catalogue/territories')
export class TerritoriesController {
  constructor(
    @Inject(RecordTerritories) private readonly handler: RecordTerritories,
    @Inject(TerritoriesQueries) private readonly territories: TerritoriesQueries,
  ) {}

  @Post()
  @HttpCode(200)
  @May('catalogue:record-territories')
  @Does({
    id: 'recordTerritory',
    summary: 'Records a territory with those it lies in: all of it, so that what is left out is no longer so.',
    answer: RecordingAnswer,
    refuses: REFUSES,
    example: TURNOV,
  })
  async recordOne(
    @By() by: Actor,
    @Body() body: TerritoryDto,
    @Query() { dryRun }: RecordQuery,
  ): Promise<RecordingAnswer> {
    return this.handler.record(by, [body], dryRun === 'true');
  }

  @Post('batch')
  @HttpCode(200)
  @May('catalogue:record-territories')
  @Does({
    id: 'recordTerritories',
    summary: 'Records up to 500 territories in one commit.',
    answer: RecordingAnswer,
    refuses: REFUSES,
    example: { records: [TURNOV] },
  })
  async recordMany(
    @By() by: Actor,
    @Body() body: TerritoriesBatchDto,
    @Query() { dryRun }: RecordQuery,
  ): Promise<RecordingAnswer> {
    return this.handler.record(by, body.records, dryRun === 'true');
  }

  @Get()
  @May('catalogue:read-territories', 'anywhere')
  @Does({
    id: 'listTerritories',
    summary: 'Territories of every scheme and level.',
    answer: ShownTerritory,
    list: territoryList,
  })
  async list(@Asked() asked: AskedList): Promise<Page<ShownTerritory>> {
    return this.territories.list(asked);
  }

  @Get('summary')
  @May('catalogue:read-territories', 'anywhere')
  @Does({ id: 'getTerritorySummary', summary: 'How many territories a scheme has.', answer: TerritorySummary })
  async summary(@Query() { scheme }: SchemeQuery): Promise<TerritorySummary> {
    return this.territories.summary(scheme);
  }

  @Get(':scheme/:level/:code')
  @May('catalogue:read-territories', 'anywhere')
  @Does({
    id: 'getTerritory',
    summary: 'One territory by its key, with those it lies in.',
    answer: TerritoryDetail,
    refuses: ['territory/not-found'],
  })
  async one(
    @Param('scheme') scheme: string,
    @Param('level') level: string,
    @Param('code') code: string,
  ): Promise<TerritoryDetail> {
    return this.territories.one({ scheme, level, code });
  }
}
