import { Module } from '@nestjs/common';
import { RecordReform } from './record-reform.handler.js';
import { RecordTerritories } from './record-territories.handler.js';
import { TerritoriesController } from './territories.controller.js';
import { TerritoriesQueries } from './territories.queries.js';

@Module({
  controllers: [TerritoriesController],
  providers: [RecordTerritories, RecordReform, TerritoriesQueries],
})
export class TerritoriesModule {}
