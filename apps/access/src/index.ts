import type { ServiceDefinition } from '@levada/platform';
import { AccessModule } from './access.module.js';
import { AuthorityTable } from './authorities/authority.table.js';
import { Authorities1763800000000 } from './authorities/authorities.migration.js';
import { refusals } from './refusals.js';

export { DEMO_ACCOUNTS } from './demo-accounts/demo-accounts.config.js';
export { DEMO_PEOPLE, type DemoRole } from './demo-accounts/demo-account.js';

/** Authorities, and for now the demo accounts that act for them. */
export const access: ServiceDefinition = {
  name: 'access',
  module: AccessModule,
  tables: [AuthorityTable],
  migrations: [Authorities1763800000000],
  projections: {},
  refusals,
};
