import { SqlMigration, forceRowSecurity, grantChanges, keepLifecycle } from '@levada/persistence';

/** Pairs of organisations that may be one, and whose likeness is to be looked at again. */
export class Duplicates1764200000002 extends SqlMigration {
  readonly statements = STATEMENTS;
}

/** As `plain_words` writes them: every register is full of them, and they tell nothing. */
const LEGAL_FORMS = 'o p s|z s|z u|s r o|spol s r o|a s|v o s|p o|e v|gmbh|ggmbh|sia|biedriba|nodibinajums';
const WATCHED = {
  organisation: 'id',
  ...{ site: 'organisation_id', organisation_name: 'organisation_id', identifier_in_use: 'organisation_id' },
} as const;

const STATEMENTS = [
  `create function telling_name(name text) returns text language sql immutable parallel safe as $$
     select btrim(regexp_replace(public.plain_words(name) || ' ', '( (${LEGAL_FORMS}))+ $', '')) $$`,
  'create index organisation_telling on organisation using gin (telling_name(name) gin_trgm_ops)',
  'create index organisation_name_telling on organisation_name using gin (telling_name(name) gin_trgm_ops)',
  'create policy read_by_searches on organisation_name for select to current_user using (true)',
  `create view searched_organisation_name as select * from organisation_name
     where authority_id = nullif(current_setting('levada.authority', true), '')::uuid`,
  'grant select on searched_organisation_name to levada_app',
  'create index organisation_of_iban on organisation (iban) where iban is not null',
  'create index identifier_in_use_of_any_scheme on identifier_in_use (identifier)',
  'create index site_of_address on site (plain_text(street), plain_text(municipality)) where street is not null and municipality is not null',
  `create table duplicate (
     id uuid primary key,
     authority_id uuid not null,
     one_id uuid not null,
     other_id uuid not null check (one_id < other_id),
     likeness int not null check (likeness between 1 and 999),
     reasons jsonb not null check (jsonb_array_length(reasons) > 0),
     status text not null check (status in ('open', 'not-the-same')),
     reason text check (reason <> ''),
     marked_by text,
     marked_at timestamptz,
     version int not null check (version > 0),
     constraint duplicate_once unique (one_id, other_id),
     check (num_nulls(reason, marked_by, marked_at) = case status when 'open' then 3 else 0 end),
     foreign key (one_id, authority_id) references organisation (id, authority_id),
     foreign key (other_id, authority_id) references organisation (id, authority_id))`,
  'create index duplicate_by_likeness on duplicate (likeness, id)',
  'create index duplicate_of_other on duplicate (other_id)',
  ...keepLifecycle('duplicate', 'open', ['open > not-the-same']),
  // One line whenever something of an organisation came or changed: never fewer than changes, or the last would be missed.
  `create table to_compare (
     seq bigint generated always as identity primary key,
     authority_id uuid not null,
     organisation_id uuid not null)`,
  ...['duplicate', 'to_compare'].flatMap((table) => [...grantChanges(table), ...forceRowSecurity(table)]),
  `create function compare_again() returns trigger language plpgsql as $$
     begin
       execute format('insert into to_compare (authority_id, organisation_id) select distinct authority_id, %I from fresh where %1$I is not null', tg_argv[0]);
       return null;
     end $$`,
  ...Object.entries(WATCHED).flatMap(([table, column]) =>
    (
      [
        ['insert', 'new'],
        ['update', 'new'],
        ['delete', 'old'],
      ] as const
    ).map(
      ([
        change,
        rows,
      ]) => `create trigger compare_again_after_${change} after ${change} on ${table} referencing ${rows} table as fresh
        for each statement execute function compare_again('${column}')`,
    ),
  ),
  `select set_config('levada.authority', '*', true)`,
  'insert into to_compare (authority_id, organisation_id) select authority_id, id from organisation',
  `select set_config('levada.authority', '', true)`,
];
