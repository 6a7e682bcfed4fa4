import { SqlMigration, forceRowSecurity, grantChanges } from '@levada/persistence';

export class Organisations1700000002000 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const STATEMENTS = [
  `create table organisation (
     id uuid primary key,
     authority_id uuid not null,
     name text not null check (name <> ''),
     scheme text not null,
     identifier text not null check (identifier <> ''),
     version int not null check (version > 0),
     constraint organisation_identifier unique (authority_id, scheme, identifier))`,
  ...grantChanges('organisation'),
  `revoke delete on organisation from levada_app`,
  ...forceRowSecurity('organisation'),
];
