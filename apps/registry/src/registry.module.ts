import { Module } from '@nestjs/common';
import { ImportsController } from './imports/imports.controller.js';
import { ManageImport } from './imports/manage-import.handler.js';
import { RecordBatch } from './imports/record-batch.handler.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import { ServicesController } from './services/services.controller.js';
import { ServicesQueries } from './services/services.queries.js';
import { SitesController } from './sites/sites.controller.js';
import { SitesQueries } from './sites/sites.queries.js';

@Module({
  imports: [OrganisationsModule],
  controllers: [ImportsController, ServicesController, SitesController],
  providers: [ManageImport, RecordBatch, ServicesQueries, SitesQueries],
})
export class RegistryModule {}
