import { Module } from '@nestjs/common';
import { ImportsController } from './imports/imports.controller.js';
import { ManageImport } from './imports/manage-import.handler.js';
import { RecordBatch } from './imports/record-batch.handler.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import { ServicesController } from './services/services.controller.js';
import { ServicesQueries } from './services/services.queries.js';
import { SitesController } from './sites/sites.controller.js';
import { SitesQueries } from './sites/sites.queries.js';
import { StatutoryPersonsModule } from './statutory-persons/statutory-persons.module.js';

@Module({
  imports: [OrganisationsModule, StatutoryPersonsModule],
  controllers: [ImportsController, ServicesController, SitesController],
  providers: [ManageImport, RecordBatch, ServicesQueries, SitesQueries],
})
export class RegistryModule {}
