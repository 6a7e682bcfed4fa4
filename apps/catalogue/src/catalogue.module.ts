import { Module } from '@nestjs/common';
import { CalendarsController } from './calendars/calendars.controller.js';
import { CalendarsQueries } from './calendars/calendars.queries.js';
import { TaxonomiesModule } from './taxonomies/taxonomies.module.js';
import { TerritoriesModule } from './territories/territories.module.js';
import { VersionsModule } from './versions/versions.module.js';

@Module({
  imports: [TerritoriesModule, TaxonomiesModule, VersionsModule],
  controllers: [CalendarsController],
  providers: [CalendarsQueries],
})
export class CatalogueModule {}
