import { SqlMigration, forceRowSecurity, grantChanges } from '@levada/persistence';

export class KnownProposals1764800002000 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const STATEMENTS = [
  `create table known_proposal (
     id uuid primary key,
     epoch int not null,
     version int not null,
     authority_id uuid not null,
     parts jsonb not null)`,
  `create index known_proposal_by_plan on known_proposal using gin (parts jsonb_path_ops)`,
  ...grantChanges('known_proposal'),
  ...forceRowSecurity('known_proposal'),
];
