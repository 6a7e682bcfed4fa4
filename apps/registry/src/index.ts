/** Who provides services: organisations, so far. */
import type { ServiceDefinition } from '@levada/platform';
import { OrganisationTable } from './organisations/organisation.table.js';
import { Organisations1700000002000 } from './organisations/organisations.migration.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import { refusals } from './refusals.js';

export const registry: ServiceDefinition = {
  name: 'registry',
  module: OrganisationsModule,
  tables: [OrganisationTable],
  migrations: [Organisations1700000002000],
  projections: {},
  refusals,
};
