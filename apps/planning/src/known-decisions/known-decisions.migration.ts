import { SqlMigration, forceRowSecurity, grantChanges } from '@levada/persistence';

export class KnownDecisions1700000003002 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const STATEMENTS = [
  `create table known_decision (
     id uuid primary key,
     epoch int not null,
     version int not null,
     authority_id uuid not null,
     application_id uuid not null,
     parts jsonb not null)`,
  `create index known_decision_by_plan on known_decision using gin (parts jsonb_path_ops)`,
  ...grantChanges('known_decision'),
  ...forceRowSecurity('known_decision'),
];
