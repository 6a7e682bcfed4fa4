/** Who provides which services, and where; what directories say of them. */
import type { ServiceDefinition } from '@levada/platform';
import { ConflictDecisions1764100000003 } from './imports/conflict-decisions.migration.js';
import { ImportConflictTable, ImportDecisionTable } from './imports/import-decision.table.js';
import { ImportRunTable } from './imports/import-run.table.js';
import { Imports1763900002000 } from './imports/imports.migration.js';
import { OrganisationChanges1764100000000 } from './organisations/organisation-changes.migration.js';
import { OrganisationTable } from './organisations/organisation.table.js';
import { Organisations1700000002000 } from './organisations/organisations.migration.js';
import { ProposalTable } from './proposals/proposal.table.js';
import { Proposals1764100000004 } from './proposals/proposals.migration.js';
import { refusals } from './refusals.js';
import { RegistryModule } from './registry.module.js';
import { ServiceTable } from './services/service.table.js';
import { SiteTable } from './sites/site.table.js';
import { Sites1764100000002 } from './sites/sites.migration.js';
import { StatutoryPersonTable } from './statutory-persons/statutory-person.table.js';
import { StatutoryPersons1764100000001 } from './statutory-persons/statutory-persons.migration.js';

export { type IncomingRecord } from './imports/incoming-record.js';
export { isOfStatutoryPersons } from './statutory-persons/statutory-words.js';

export const registry: ServiceDefinition = {
  name: 'registry',
  module: RegistryModule,
  tables: [
    OrganisationTable,
    ImportRunTable,
    StatutoryPersonTable,
    SiteTable,
    ServiceTable,
    ImportConflictTable,
    ImportDecisionTable,
    ProposalTable,
  ],
  migrations: [
    Organisations1700000002000,
    Imports1763900002000,
    OrganisationChanges1764100000000,
    StatutoryPersons1764100000001,
    Sites1764100000002,
    ConflictDecisions1764100000003,
    Proposals1764100000004,
  ],
  projections: {},
  refusals,
};
