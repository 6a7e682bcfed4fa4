import { forceRowSecurity, grantInsertOnly, SqlMigration } from '@levada/persistence';

export class NamedPeople1764000001000 extends SqlMigration {
  readonly statements = [
    `create table heard_naming (
       id uuid primary key,
       authority_id uuid not null,
       heard_at timestamptz not null)`,
    ...grantInsertOnly('heard_naming'),
    ...forceRowSecurity('heard_naming'),
  ];
}
