import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { By, May, type Actor, type Page } from '@levada/platform';
import { RecordTerritories, type RecordingAnswer } from './record-territories.handler.js';
import { RecordQuery, SchemeQuery, TerritoriesBatchDto, TerritoriesQuery, TerritoryDto } from './territories.dto.js';
import {
  TerritoriesQueries,
  type ShownTerritory,
  type TerritoryDetail,
  type TerritorySummary,
} from './territories.queries.js';

@Controller('api/v1/catalogue/territories')
export class TerritoriesController {
  constructor(
    @Inject(RecordTerritories) private readonly handler: RecordTerritories,
    @Inject(TerritoriesQueries) private readonly territories: TerritoriesQueries,
  ) {}

  @Post()
  @HttpCode(200)
  @May('catalogue:record-territories')
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
  async recordMany(
    @By() by: Actor,
    @Body() body: TerritoriesBatchDto,
    @Query() { dryRun }: RecordQuery,
  ): Promise<RecordingAnswer> {
    return this.handler.record(by, body.records, dryRun === 'true');
  }

  @Get()
  @May('catalogue:read-territories', 'anywhere')
  async list(@Query() query: TerritoriesQuery): Promise<Page<ShownTerritory>> {
    return this.territories.list(query);
  }

  @Get('summary')
  @May('catalogue:read-territories', 'anywhere')
  async summary(@Query() { scheme }: SchemeQuery): Promise<TerritorySummary> {
    return this.territories.summary(scheme);
  }

  @Get(':scheme/:level/:code')
  @May('catalogue:read-territories', 'anywhere')
  async one(
    @Param('scheme') scheme: string,
    @Param('level') level: string,
    @Param('code') code: string,
  ): Promise<TerritoryDetail> {
    return this.territories.one({ scheme, level, code });
  }
}
