/** Who provides which services, and where; what directories say of them. */
import type { ServiceDefinition } from '@levada/platform';
import { ImportRunTable } from './imports/import-run.table.js';
import { Imports1763900002000 } from './imports/imports.migration.js';
import { KnownCatalogueVersionTable, KnownServiceTypeTable } from './known-service-types/known-service-type.table.js';
import { KnownServiceTypes1764000002000 } from './known-service-types/known-service-types.migration.js';
import { CaseStepTable, OnboardingCaseTable } from './onboarding/onboarding-case.table.js';
import { Onboarding1764000002004 } from './onboarding/onboarding.migration.js';
import { OrganisationTable } from './organisations/organisation.table.js';
import { Organisations1700000002000 } from './organisations/organisations.migration.js';
import { refusals } from './refusals.js';
import { CapacityTable, RegistrationTable, SuspensionTable } from './registrations/registration.table.js';
import { Registrations1764000002001 } from './registrations/registrations.migration.js';
import { RegistrationRules1764000002002 } from './registration-rules/registration-rules.migration.js';
import { RegistrationRulesTable } from './registration-rules/registration-rules.table.js';
import { RegistryModule } from './registry.module.js';
import { VerificationTable } from './verifications/verification.table.js';
import { Verifications1764000002003 } from './verifications/verifications.migration.js';

export { CHECK_SOURCES, type CheckSources } from './verifications/check-sources.config.js';
export { type IncomingRecord } from './imports/incoming-record.js';

export const registry: ServiceDefinition = {
  name: 'registry',
  module: RegistryModule,
  tables: [
    ...[OrganisationTable, ImportRunTable],
    ...[RegistrationTable, SuspensionTable, CapacityTable],
    ...[RegistrationRulesTable, VerificationTable, OnboardingCaseTable, CaseStepTable],
    ...[KnownCatalogueVersionTable, KnownServiceTypeTable],
  ],
  migrations: [
    ...[Organisations1700000002000, Imports1763900002000],
    ...[KnownServiceTypes1764000002000, Registrations1764000002001, RegistrationRules1764000002002],
    ...[Verifications1764000002003, Onboarding1764000002004],
  ],
  projections: { catalogue: ['known_catalogue_version', 'known_service_type'] },
  refusals,
};
