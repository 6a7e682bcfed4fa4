import { SqlMigration, forceRowSecurity, grantChanges } from '@levada/persistence';

export class KnownServiceTypes1764000002000 extends SqlMigration {
  readonly statements = [
    `create table known_catalogue_version (
       id uuid primary key,
       epoch int not null,
       version int not null,
       authority_id uuid not null,
       catalogue text not null,
       number int not null,
       effective_on date not null,
       effective_until date)`,
    `create table known_service_type (
       id uuid primary key,
       epoch int not null,
       version int not null,
       authority_id uuid not null,
       catalogue_version_id uuid not null,
       code text not null,
       kind text not null,
       names jsonb not null,
       forms text[] not null,
       capacity_units text[] not null)`,
    'create index known_service_type_of_version on known_service_type (catalogue_version_id, code)',
    ...['known_catalogue_version', 'known_service_type'].flatMap((table) => [
      ...grantChanges(table),
      ...forceRowSecurity(table),
    ]),
  ];
}
