import { SqlMigration, forceRowSecurity, grantChanges } from '@levada/persistence';

/** What was decided where people and a directory differ: one decision for each field and source, on its latest statement. */
export class ConflictDecisions1764100000003 extends SqlMigration {
  readonly statements = [
    `create table import_decision (
       id uuid primary key,
       authority_id uuid not null,
       noun text not null check (noun in ('organisation', 'site', 'service')),
       noun_id uuid not null,
       source text not null check (source <> ''),
       field text not null check (field <> ''),
       theirs text not null,
       kept text not null check (kept in ('ours', 'theirs')),
       decided_by text not null,
       decided_at timestamptz not null,
       version int not null check (version > 0),
       constraint import_decision_once unique (noun_id, source, field))`,
    ...grantChanges('import_decision'),
    'revoke delete on import_decision from levada_app',
    ...forceRowSecurity('import_decision'),
  ];
}
