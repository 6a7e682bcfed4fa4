import { SqlMigration, forceRowSecurity, grantChanges } from '@levada/persistence';

export class KnownProviderPeople1764700000002 extends SqlMigration {
  readonly statements = [
    `create table known_provider_person (id uuid primary key, epoch int not null, version int not null, authority_id uuid not null,
       organisation_id uuid not null, name text not null, name_key text not null)`,
    `create index known_provider_person_by_name on known_provider_person (name_key) where name_key <> ''`,
    ...grantChanges('known_provider_person'),
    ...forceRowSecurity('known_provider_person'),
  ];
}
