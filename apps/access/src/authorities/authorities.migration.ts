import { SqlMigration, grantChanges } from '@levada/persistence';

/** The list of authorities is the installation's, so it has no row-level security: it is what rows are secured by. */
export class Authorities1763800000000 extends SqlMigration {
  readonly statements = [
    `create table authority (
      id uuid primary key,
      slug text not null unique,
      name text not null,
      profile text not null,
      territory jsonb not null,
      opened_at timestamptz not null,
      version int not null)`,
    ...grantChanges('authority'),
  ];
}
