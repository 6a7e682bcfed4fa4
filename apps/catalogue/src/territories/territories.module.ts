import { Module } from '@nestjs/common';
import { RecordTerritories } from './record-territories.handler.js';
import { TerritoriesController } from './territories.controller.js';
import { TerritoriesQueries } from './territories.queries.js';

@Module({
  controllers: [TerritoriesController],
  providers: [RecordTerritories, TerritoriesQueries],
})
export class TerritoriesModule {}
