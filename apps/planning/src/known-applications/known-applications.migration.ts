import { SqlMigration, forceRowSecurity, grantChanges } from '@levada/persistence';

export class KnownApplications1700000003001 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const STATEMENTS = [
  `create table known_application (
     id uuid primary key,
     epoch int not null,
     version int not null,
     authority_id uuid not null,
     title text not null,
     parts jsonb not null)`,
  `create index known_application_by_plan on known_application using gin (parts jsonb_path_ops)`,
  ...grantChanges('known_application'),
  ...forceRowSecurity('known_application'),
];
