import type { ServiceDefinition } from '@levada/platform';
import { People1763800001000 } from './access.migration.js';
import { AccessModule } from './access.module.js';
import { AccountTable } from './accounts/account.table.js';
import { ApiTokenTable } from './api-tokens/api-token.table.js';
import { AuthorityTable } from './authorities/authority.table.js';
import { Authorities1763800000000 } from './authorities/authorities.migration.js';
import { HouseClock1763800001001 } from './clock/house-clock.migration.js';
import { HouseClockTable } from './clock/house-clock.table.js';
import { RoleGrantTable } from './grants/role-grant.table.js';
import { NoticeTable } from './notices/notice.table.js';
import { Notices1763800001003 } from './notices/notices.migration.js';
import { InvitationLifecycle1763800001002 } from './people/invitation-lifecycle.migration.js';
import { InvitationTable } from './people/invitation.table.js';
import { NamedPeople1764000001000 } from './people/named-people.migration.js';
import { PersonTable } from './people/person.table.js';
import { refusals } from './refusals.js';
import { SessionTable } from './sessions/session.table.js';

export { DEMO_ACCOUNTS } from './demo-accounts.config.js';
export { MAIL, type MailConfig } from './mail.config.js';
export { DEMO_PEOPLE, type DemoRole } from './demo-accounts/demo-account.js';
export { INSTALLATION } from './authorities/authority.js';

/** Authorities, people and what they are granted, and how they sign in. */
export const access: ServiceDefinition = {
  name: 'access',
  module: AccessModule,
  tables: [
    AuthorityTable,
    PersonTable,
    AccountTable,
    InvitationTable,
    SessionTable,
    RoleGrantTable,
    ApiTokenTable,
    HouseClockTable,
    NoticeTable,
  ],
  migrations: [
    Authorities1763800000000,
    People1763800001000,
    HouseClock1763800001001,
    InvitationLifecycle1763800001002,
    Notices1763800001003,
    NamedPeople1764000001000,
  ],
  projections: {},
  refusals,
};
