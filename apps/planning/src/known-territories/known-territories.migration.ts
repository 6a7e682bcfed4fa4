import { SqlMigration, grantChanges } from '@levada/persistence';

export class KnownTerritories1700000003000 extends SqlMigration {
  readonly statements = [
    `create table known_territory (
      id uuid primary key,
      epoch int not null,
      version int not null,
      scheme text not null,
      level text not null,
      code text not null,
      name text not null)`,
    'create index known_territory_key on known_territory (code, level, scheme)',
    ...grantChanges('known_territory'),
  ];
}
