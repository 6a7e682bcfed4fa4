/** Who provides which services, and where; what directories say of them. */
import type { ServiceDefinition } from '@levada/platform';
import { ConflictDecisions1764100000003 } from './imports/conflict-decisions.migration.js';
import { Duplicates1764200000002 } from './duplicates/duplicates.migration.js';
import { SuspectTable } from './duplicates/suspect.table.js';
import { ImportConflictTable, ImportDecisionTable } from './imports/import-decision.table.js';
import { ImportRunTable } from './imports/import-run.table.js';
import { Imports1763900002000 } from './imports/imports.migration.js';
import { KnownCalendarYearTable } from './known-calendars/known-calendar-year.table.js';
import { KnownCalendars1764300003000 } from './known-calendars/known-calendars.migration.js';
import { KnownCatalogueVersionTable, KnownServiceTypeTable } from './known-service-types/known-service-type.table.js';
import { KnownServiceTypes1764000002000 } from './known-service-types/known-service-types.migration.js';
import { CaseStepTable, OnboardingCaseTable } from './onboarding/onboarding-case.table.js';
import { Onboarding1764000002004 } from './onboarding/onboarding.migration.js';
import { OrganisationChanges1764100000000 } from './organisations/organisation-changes.migration.js';
import { OrganisationTable } from './organisations/organisation.table.js';
import { MergeTable } from './merges/merge.table.js';
import { Merges1764200000001 } from './merges/merges.migration.js';
import { Organisations1700000002000 } from './organisations/organisations.migration.js';
import { ProposalTable } from './proposals/proposal.table.js';
import { Proposals1764100000004 } from './proposals/proposals.migration.js';
import { refusals } from './refusals.js';
import { CapacityTable, RegistrationTable, SuspensionTable } from './registrations/registration.table.js';
import { Registrations1764000002001 } from './registrations/registrations.migration.js';
import { RegistrationRules1764000002002 } from './registration-rules/registration-rules.migration.js';
import { RegistrationRulesTable } from './registration-rules/registration-rules.table.js';
import { RegistryModule } from './registry.module.js';
import { VerificationTable } from './verifications/verification.table.js';
import { Verifications1764000002003 } from './verifications/verifications.migration.js';
import { Search1764200000000 } from './search/search.migration.js';
import { ServiceTable } from './services/service.table.js';
import { SiteTable } from './sites/site.table.js';
import { Sites1764100000002 } from './sites/sites.migration.js';
import { StatutoryPersonTable } from './statutory-persons/statutory-person.table.js';
import { StatutoryPersons1764100000001 } from './statutory-persons/statutory-persons.migration.js';

export { CHECK_SOURCES, type CheckSources } from './verifications/check-sources.config.js';
export { type IncomingRecord } from './imports/incoming-record.js';
export { isOfStatutoryPersons } from './statutory-persons/statutory-words.js';

export const registry: ServiceDefinition = {
  name: 'registry',
  module: RegistryModule,
  tables: [
    ...[OrganisationTable, StatutoryPersonTable, SiteTable, ServiceTable],
    ...[ImportRunTable, ImportConflictTable, ImportDecisionTable, ProposalTable, MergeTable, SuspectTable],
    ...[RegistrationTable, SuspensionTable, CapacityTable],
    ...[RegistrationRulesTable, VerificationTable, OnboardingCaseTable, CaseStepTable],
    ...[KnownCatalogueVersionTable, KnownServiceTypeTable, KnownCalendarYearTable],
  ],
  migrations: [
    ...[Organisations1700000002000, Imports1763900002000],
    ...[KnownServiceTypes1764000002000, Registrations1764000002001, RegistrationRules1764000002002],
    ...[Verifications1764000002003, Onboarding1764000002004],
    ...[OrganisationChanges1764100000000, StatutoryPersons1764100000001, Sites1764100000002],
    ...[ConflictDecisions1764100000003, Proposals1764100000004, Search1764200000000],
    ...[Merges1764200000001, Duplicates1764200000002, KnownCalendars1764300003000],
  ],
  projections: { catalogue: ['known_catalogue_version', 'known_service_type', 'known_calendar_year'] },
  refusals,
};
