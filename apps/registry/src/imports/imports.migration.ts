import { SqlMigration, forceRowSecurity, grantChanges, grantInsertOnly } from '@levada/persistence';

/** Sites and services of organisations, what imports brought of them, and every change of any of them. */
export class Imports1763900002000 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const IMPORTED = `
  details jsonb not null default '{}',
  source text,
  source_id text,
  imported jsonb,
  imported_hash text,
  run_id uuid,
  created_by_run uuid`;
const WHOLE = (table: string): string =>
  `constraint ${table}_imported check (num_nulls(source, source_id, imported_hash, run_id) in (0, 4)
     and (imported is null or source is not null))`;

const STATEMENTS = [
  'create extension if not exists unaccent',
  // Without case and accents. The dictionary is named, so that the text it gives depends on nothing else.
  `create function plain_text(text) returns text language sql immutable parallel safe as $$
     select lower(public.unaccent('public.unaccent', $1)) $$`,
  `create table import_run (
     id uuid primary key,
     authority_id uuid not null,
     source text not null check (source <> ''),
     content_hash text not null,
     expected int not null check (expected >= 0),
     held int not null check (held >= 0),
     done int not null check (done between 0 and expected),
     changed int not null check (changed between 0 and done),
     counts jsonb not null,
     is_confirmed boolean not null,
     started_by text not null,
     started_at timestamptz not null,
     status text not null check (status in ('running', 'finished', 'stopped')),
     version int not null check (version > 0),
     unique (id, authority_id))`,
  `create unique index import_run_running on import_run (authority_id, source) where status = 'running'`,
  `alter table organisation add column details jsonb not null default '{}', add column source text, add column source_id text,
     add column imported jsonb, add column imported_hash text, add column run_id uuid,
     add column created_by_run uuid, add ${WHOLE('organisation')},
     add constraint organisation_own unique (id, authority_id)`,
  `create table site (
     id uuid primary key,
     authority_id uuid not null,
     organisation_id uuid,
     name text not null check (name <> ''),
     ${IMPORTED},
     version int not null check (version > 0),
     unique (id, authority_id),
     foreign key (organisation_id, authority_id) references organisation (id, authority_id),
     ${WHOLE('site')})`,
  `create table service (
     id uuid primary key,
     authority_id uuid not null,
     organisation_id uuid,
     name text not null check (name <> ''),
     catalogue_version_id uuid,
     code text,
     form text check (form in ('residential', 'outpatient', 'field')),
     status text not null check (status in ('recorded', 'active', 'suspended', 'ended')),
     site_ids uuid[] not null default '{}',
     ${IMPORTED},
     version int not null check (version > 0),
     unique (id, authority_id),
     foreign key (organisation_id, authority_id) references organisation (id, authority_id),
     check ((catalogue_version_id is null) = (code is null)),
     constraint service_of_somebody check (organisation_id is not null or status = 'recorded'),
     ${WHOLE('service')})`,
  ...['organisation', 'site', 'service'].map(
    (table) => `create index ${table}_of_source on ${table} (authority_id, source, source_id) where source is not null`,
  ),
  ...['site', 'service'].map((table) => `create index ${table}_of_organisation on ${table} (organisation_id)`),
  // A noun as an import states it: everything is a text.
  `create function imported_fields(noun jsonb) returns jsonb language sql immutable as $$
     select (noun -> 'details') || jsonb_build_object('name', noun -> 'name')
       || case when noun ? 'organisation_id' then jsonb_build_object('organisation', coalesce(noun ->> 'organisation_id', '')) else '{}' end
       || case when noun ? 'site_ids' then jsonb_build_object('sites', (select coalesce(string_agg(id, ' ' order by id), '')
            from jsonb_array_elements_text(noun -> 'site_ids') id)) else '{}' end $$`,
  // What an import brought is compared with what the next one brings: an edit by hand keeps it, whatever made the edit.
  `create function keep_imported() returns trigger language plpgsql as $$
     begin
       if new.run_id is not distinct from old.run_id and old.source is not null and old.imported is null
          and imported_fields(to_jsonb(new)) is distinct from imported_fields(to_jsonb(old)) then
         new.imported := imported_fields(to_jsonb(old));
       end if;
       return new;
     end $$`,
  ...['organisation', 'site', 'service'].map(
    (table) => `create trigger keep_imported before update on ${table}
       for each row execute function keep_imported()`,
  ),
  // One line for each change of a noun, by hand or by an import: the fields before and after. What an import brought first is
  // told by `created_by_run`.
  `create table register_change (
     id bigint generated always as identity primary key,
     authority_id uuid not null,
     noun text not null check (noun in ('organisation', 'site', 'service')),
     noun_id uuid not null,
     noun_version int not null,
     source text,
     run_id uuid,
     changes jsonb not null,
     made_by text not null,
     made_at timestamptz not null)`,
  `create index register_change_of_noun on register_change (noun_id, id)`,
  // A field that people and a source changed, and not alike, since the last import: shown until somebody settles it.
  `create table import_conflict (
     id uuid primary key default gen_random_uuid(),
     noun_id uuid not null,
     field text not null,
     authority_id uuid not null,
     noun text not null check (noun in ('organisation', 'site', 'service')),
     source text not null,
     ours text not null,
     theirs text not null,
     run_id uuid not null,
     constraint import_conflict_field unique (noun_id, field))`,
  // What a run found there already: the rest of the source is missing from it. Gone with the end of the run.
  `create table import_seen (
     run_id uuid not null references import_run,
     noun_id uuid not null,
     authority_id uuid not null,
     primary key (run_id, noun_id))`,
  ...['import_run', 'site', 'service'].flatMap((table) => [
    ...grantChanges(table),
    `revoke delete on ${table} from levada_app`,
  ]),
  ...['import_conflict', 'import_seen'].flatMap(grantChanges),
  ...grantInsertOnly('register_change'),
  ...['import_run', 'site', 'service', 'register_change', 'import_conflict', 'import_seen'].flatMap(forceRowSecurity),
];
