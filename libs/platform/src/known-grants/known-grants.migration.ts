import { grantChanges, SqlMigration } from '@levada/persistence';

/** In every service: what it has heard of grants. */
export class KnownGrants1700000001000 extends SqlMigration {
  readonly statements = [
    `create table known_grant (
      id uuid primary key,
      epoch int not null,
      version int not null,
      withdrawn boolean not null)`,
    ...grantChanges('known_grant'),
  ];
}
