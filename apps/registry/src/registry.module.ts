import { Module } from '@nestjs/common';
import { ImportsController } from './imports/imports.controller.js';
import { ManageImport } from './imports/manage-import.handler.js';
import { RecordBatch } from './imports/record-batch.handler.js';
import { KnownServiceTypesConsumer } from './known-service-types/known-service-types.consumer.js';
import { DecideCase } from './onboarding/decide-case.handler.js';
import { HandleCase } from './onboarding/handle-case.handler.js';
import { OnboardingController } from './onboarding/onboarding.controller.js';
import { OnboardingQueries } from './onboarding/onboarding.queries.js';
import { ReceiveApplication } from './onboarding/receive-application.handler.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import { RegistrationRulesController } from './registration-rules/registration-rules.controller.js';
import { MoveRegistration } from './registrations/move-registration.handler.js';
import { RecordCapacity } from './registrations/record-capacity.handler.js';
import { WatchRegistrations } from './registrations/watch-registrations.job.js';
import { CapacitiesController, RegistrationsController } from './registrations/registrations.controller.js';
import { RegistrationsQueries } from './registrations/registrations.queries.js';
import { ServicesController } from './services/services.controller.js';
import { ServicesQueries } from './services/services.queries.js';
import { SitesController } from './sites/sites.controller.js';
import { SitesQueries } from './sites/sites.queries.js';
import { RepeatChecks } from './verifications/repeat-checks.job.js';
import { VerificationsController } from './verifications/verifications.controller.js';
import { VerificationsQueries } from './verifications/verifications.queries.js';
import { VerifyOrganisation } from './verifications/verify-organisation.handler.js';

@Module({
  imports: [OrganisationsModule],
  controllers: [
    ImportsController,
    ServicesController,
    SitesController,
    RegistrationsController,
    CapacitiesController,
    ...[RegistrationRulesController, VerificationsController, OnboardingController],
    KnownServiceTypesConsumer,
  ],
  providers: [
    ...[ManageImport, RecordBatch, ServicesQueries, SitesQueries],
    ...[MoveRegistration, RecordCapacity, RegistrationsQueries, WatchRegistrations],
    ...[VerifyOrganisation, VerificationsQueries, RepeatChecks],
    ...[ReceiveApplication, HandleCase, DecideCase, OnboardingQueries],
  ],
})
export class RegistryModule {}
