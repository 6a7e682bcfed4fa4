import { SqlMigration, forceRowSecurity, grantChanges } from '@levada/persistence';

export class KnownRegistrations1764400002000 extends SqlMigration {
  readonly statements = [
    `create table known_registration (
       id uuid primary key,
       epoch int not null,
       version int not null,
       authority_id uuid not null,
       organisation_id uuid not null,
       service_id uuid not null,
       name text not null,
       catalogue_version_id uuid not null,
       code text not null,
       form text not null,
       status text not null,
       valid_from date not null,
       valid_until date,
       capacities jsonb not null)`,
    ...grantChanges('known_registration'),
    ...forceRowSecurity('known_registration'),
  ];
}
