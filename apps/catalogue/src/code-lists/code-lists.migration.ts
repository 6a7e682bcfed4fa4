import { SqlMigration, forceRowSecurity, grantChanges } from '@levada/persistence';

export class CodeLists1764300001002 extends SqlMigration {
  readonly statements = [
    `create table code_entry (
       id uuid primary key,
       authority_id uuid not null,
       list text not null check (list in ('target-groups', 'units')),
       code text not null check (code <> ''),
       names jsonb not null check (names <> '{}'),
       valid_from date,
       valid_until date,
       successor text check (successor <> code),
       version int not null check (version > 0),
       constraint code_entry_period check (valid_until > valid_from),
       check (successor is null or valid_until is not null),
       constraint code_entry_once unique (authority_id, list, code))`,
    ...grantChanges('code_entry'),
    'revoke delete on code_entry from levada_app',
    ...forceRowSecurity('code_entry'),
  ];
}
