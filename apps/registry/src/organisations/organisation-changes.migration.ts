import { SqlMigration, forceRowSecurity, grantChanges } from '@levada/persistence';

/** What an organisation is besides its name: legal type and form, whose it is, its other numbers and names; and why a field was changed. */
export class OrganisationChanges1764100000000 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const OF_ORGANISATION = 'foreign key (organisation_id, authority_id) references organisation (id, authority_id)';

const STATEMENTS = [
  'create extension if not exists btree_gist',
  // ISO 13616: the first four characters go to the end, a letter counts 10 to 35, and the whole leaves 1 when divided by 97.
  `create function is_iban(iban text) returns boolean language sql immutable parallel safe as $$
     select iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$' and (
       select string_agg(case when c ~ '[A-Z]' then (ascii(c) - 55)::text else c end, '' order by n)
       from regexp_split_to_table(substr(iban, 5) || left(iban, 4), '') with ordinality as t (c, n))::numeric % 97 = 1 $$`,
  `alter table organisation
     add column legal_type text check (legal_type in ('public', 'private', 'ngo')),
     add column legal_form text check (legal_form <> ''),
     add column parent_id uuid,
     add column iban text,
     add constraint organisation_iban check (iban is null or is_iban(iban)),
     add constraint organisation_parent foreign key (parent_id, authority_id) references organisation (id, authority_id)`,
  'create index organisation_of_parent on organisation (parent_id) where parent_id is not null',
  // Two who each put one below the other take turns: the second sees what the first has done.
  `create function keep_parents_apart() returns trigger language plpgsql as $$
     begin
       perform pg_advisory_xact_lock(hashtextextended('parents of ' || new.authority_id, 0));
       if exists (
         with recursive above as (
           select new.parent_id as id union select o.parent_id from organisation o join above on o.id = above.id
             where o.parent_id is not null)
         select from above where id = new.id) then
         raise exception 'an organisation stands above itself' using constraint = 'organisation_parent_cycle', errcode = 'P0001';
       end if;
       return new;
     end $$`,
  `create trigger keep_parents_apart before insert or update of parent_id on organisation
     for each row when (new.parent_id is not null) execute function keep_parents_apart()`,
  `create table identifier_in_use (
     authority_id uuid not null,
     scheme text not null,
     identifier text not null check (identifier <> ''),
     country text check (country ~ '^[A-Z]{2}$'),
     organisation_id uuid not null,
     is_main boolean not null,
     constraint identifier_in_use_once primary key (authority_id, scheme, identifier),
     check (is_main or country is not null),
     ${OF_ORGANISATION})`,
  'create index identifier_in_use_of_organisation on identifier_in_use (organisation_id)',
  // The number that an organisation is registered under is taken like any other. What a directory numbers is its own affair.
  `create function keep_main_identifiers() returns trigger language plpgsql as $$
     begin
       insert into identifier_in_use (authority_id, scheme, identifier, country, organisation_id, is_main)
         select authority_id, scheme, identifier, substring(scheme from '^([A-WYZ][A-Z])-'), id, true from fresh where scheme <> 'imported';
       return null;
     end $$`,
  `create trigger keep_main_identifiers after insert on organisation referencing new table as fresh
     for each statement execute function keep_main_identifiers()`,
  `select set_config('levada.authority', '*', true)`,
  `insert into identifier_in_use (authority_id, scheme, identifier, country, organisation_id, is_main)
     select authority_id, scheme, identifier, substring(scheme from '^([A-WYZ][A-Z])-'), id, true from organisation where scheme <> 'imported'`,
  `select set_config('levada.authority', '', true)`,
  `create table organisation_name (
     id uuid primary key,
     authority_id uuid not null,
     organisation_id uuid not null,
     name text not null check (name <> ''),
     from_on date,
     until_on date,
     check (num_nulls(from_on, until_on) < 2),
     constraint organisation_name_days check (until_on >= from_on),
     constraint organisation_name_one_at_a_time
       exclude using gist (organisation_id with =, daterange(from_on, until_on, '[]') with &&),
     ${OF_ORGANISATION})`,
  'alter table register_change add column reason text',
  // Two sources may each differ from what people wrote; what both see is named by its version.
  `alter table import_conflict add column version int not null default 1 check (version > 0),
     drop constraint import_conflict_field, add constraint import_conflict_field unique (noun_id, field, source)`,
  ...['identifier_in_use', 'organisation_name'].flatMap((table) => [
    ...grantChanges(table),
    ...forceRowSecurity(table),
    `revoke update on ${table} from levada_app`,
  ]),
];
