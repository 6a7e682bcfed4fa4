import { Module } from '@nestjs/common';
import { DuplicatesModule } from './duplicates/duplicates.module.js';
import { HistoryModule } from './history/history.module.js';
import { ImportProgressController } from './imports/import-progress.controller.js';
import { ImportsController } from './imports/imports.controller.js';
import { ManageImport } from './imports/manage-import.handler.js';
import { RecordBatch } from './imports/record-batch.handler.js';
import { SettleConflict } from './imports/settle-conflict.handler.js';
import { KnownCalendarsConsumer } from './known-calendars/known-calendars.consumer.js';
import { KnownServiceTypesConsumer } from './known-service-types/known-service-types.consumer.js';
import { MergesModule } from './merges/merges.module.js';
import { OnboardingModule } from './onboarding/onboarding.module.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import { ProposalsModule } from './proposals/proposals.module.js';
import { RegistrationRulesController } from './registration-rules/registration-rules.controller.js';
import { RegistrationsModule } from './registrations/registrations.module.js';
import { ServicesModule } from './services/services.module.js';
import { SitesModule } from './sites/sites.module.js';
import { StatutoryPersonsModule } from './statutory-persons/statutory-persons.module.js';
import { VerificationsModule } from './verifications/verifications.module.js';

@Module({
  imports: [
    ...[
      OrganisationsModule,
      StatutoryPersonsModule,
      SitesModule,
      ServicesModule,
      HistoryModule,
      ProposalsModule,
      MergesModule,
    ],
    ...[DuplicatesModule, VerificationsModule, OnboardingModule, RegistrationsModule],
  ],
  controllers: [
    ImportsController,
    ImportProgressController,
    RegistrationRulesController,
    KnownServiceTypesConsumer,
    KnownCalendarsConsumer,
  ],
  providers: [ManageImport, RecordBatch, SettleConflict],
})
export class RegistryModule {}
