import { SqlMigration, forceRowSecurity, grantChanges, keepLifecycle } from '@levada/persistence';

export class CriteriaSets1764300001003 extends SqlMigration {
  readonly statements = [
    `create table criteria_set (
       id uuid primary key,
       authority_id uuid not null,
       name text not null check (name <> ''),
       number int not null check (number > 0),
       title text not null check (title <> ''),
       source text not null check (source <> ''),
       fields jsonb not null,
       criteria jsonb not null,
       drafted_by text not null,
       written_by text[] not null,
       published_by text,
       published_at timestamptz,
       status text not null check (status in ('draft', 'published')),
       version int not null check (version > 0),
       constraint criteria_set_number unique (authority_id, name, number),
       check ((status = 'published') = (published_by is not null) and (published_by is null) = (published_at is null)),
       constraint criteria_set_same_person check (published_by <> all (written_by) and drafted_by = any (written_by)))`,
    // One number is worked on at a time.
    `create unique index criteria_set_open on criteria_set (authority_id, name) where status = 'draft'`,
    ...keepLifecycle('criteria_set', 'draft', ['draft > published']),
    `create function keep_published_criteria() returns trigger language plpgsql as $$
       begin
         raise exception 'a published set never changes' using errcode = 'P0001', constraint = 'criteria_set_is_final';
       end $$`,
    `create trigger published_is_final before update or delete on criteria_set
       for each row when (old.status = 'published') execute function keep_published_criteria()`,
    ...grantChanges('criteria_set'),
    'revoke delete on criteria_set from levada_app',
    ...forceRowSecurity('criteria_set'),
  ];
}
