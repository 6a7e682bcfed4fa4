import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { Asked, By, Does, May, type Actor, type AskedList, type Page } from '@levada/platform';
import { civilDate } from '@levada/kernel';
import { RecordReform } from './record-reform.handler.js';
import { RecordTerritories } from './record-territories.handler.js';
import {
  ReadingQuery,
  RecordedReform,
  RecordingAnswer,
  RecordQuery,
  RecordReformDto,
  SchemeQuery,
  ShownTerritory,
  TerritoriesBatchDto,
  TerritoryDetail,
  TerritoryDto,
  TerritoryReading,
  TerritorySummary,
} from './territories.dto.js';
import { TerritoriesQueries, territoryList } from './territories.queries.js';

const TURNOV = {
  ...{ scheme: 'cz-csu', level: 'orp', code: '5109', name: 'Turnov' },
  parents: [{ hierarchy: 'administrative', scheme: 'cz-csu', level: 'region', code: 'CZ051' }],
};
const REFUSES = [
  ...['territory/unknown-scheme', 'territory/unknown-level', 'territory/impossible-parent'],
  ...['territory/unknown-parent', 'territory/told-twice', 'territory/period-reversed'],
];

@Controller('api/v1/catalogue/territories')
export class TerritoriesController {
  constructor(
    @Inject(RecordTerritories) private readonly handler: RecordTerritories,
    @Inject(RecordReform) private readonly reforming: RecordReform,
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

  @Post('reforms')
  @May('catalogue:record-territories')
  @Does({
    id: 'recordTerritoryReform',
    summary: 'Records a day on which places end in others. New places are recorded before, with the day they begin.',
    answer: RecordedReform,
    refuses: [
      ...['territory/not-found', 'reform/line-twice', 'reform/another-scheme', 'reform/successor-not-there'],
      ...['reform/ended-before', 'reform/begins-later', 'reform/known'],
    ],
    example: {
      ...{ on: '2021-07-01', source: 'ThürGVBl. 2019 S. 429' },
      lines: [
        {
          from: { scheme: 'de-ags', level: 'district', code: '16056' },
          to: { scheme: 'de-ags', level: 'district', code: '16063' },
        },
      ],
    },
  })
  async reform(@By() by: Actor, @Body() body: RecordReformDto): Promise<RecordedReform> {
    return this.reforming.record(by, body);
  }

  @Get(':scheme/:level/:code/reading')
  @May('catalogue:read-territories', 'anywhere')
  @Does({
    id: 'readTerritory',
    summary: 'As which territories one is read on a day: itself, what took its place, or what it took the place of.',
    answer: TerritoryReading,
    refuses: ['territory/not-found'],
  })
  async reading(
    @Param('scheme') scheme: string,
    @Param('level') level: string,
    @Param('code') code: string,
    @Query() { on }: ReadingQuery,
  ): Promise<TerritoryReading> {
    return this.territories.reading({ scheme, level, code }, civilDate(on));
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
