import { Module } from '@nestjs/common';
import { CalendarsController } from './calendars/calendars.controller.js';
import { CalendarsQueries } from './calendars/calendars.queries.js';
import { CodeListsModule } from './code-lists/code-lists.module.js';
import { CriteriaSetsModule } from './criteria-sets/criteria-sets.module.js';
import { TaxonomiesModule } from './taxonomies/taxonomies.module.js';
import { TerritoriesModule } from './territories/territories.module.js';
import { VersionsModule } from './versions/versions.module.js';

@Module({
  imports: [CodeListsModule, CriteriaSetsModule, TerritoriesModule, TaxonomiesModule, VersionsModule],
  controllers: [CalendarsController],
  providers: [CalendarsQueries],
})
export class CatalogueModule {}
