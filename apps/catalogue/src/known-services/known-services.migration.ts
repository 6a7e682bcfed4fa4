import { SqlMigration, forceRowSecurity, grantChanges } from '@levada/persistence';

export class KnownServices1763900001002 extends SqlMigration {
  readonly statements = [
    `create table known_service (
       id uuid primary key,
       epoch int not null,
       version int not null,
       authority_id uuid not null,
       organisation_id uuid,
       name text not null,
       catalogue_version_id uuid,
       code text,
       status text not null)`,
    'create index known_service_of_type on known_service (catalogue_version_id, code)',
    ...grantChanges('known_service'),
    ...forceRowSecurity('known_service'),
  ];
}
