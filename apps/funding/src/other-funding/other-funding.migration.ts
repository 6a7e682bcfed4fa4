import { SqlMigration, forceRowSecurity, grantInsertOnly } from '@levada/persistence';

/** What other funders give. Rows only grow; of each funder, service and year there is one chain, whose last row stands. */
export class OtherFunding1765100000004 extends SqlMigration {
  readonly statements = [
    // The same as `funderKey` in code.
    `create function funder_key(funder text) returns text language sql immutable set search_path = public, pg_temp as $$
       select lower(normalize(btrim(regexp_replace(funder, '[\\u0009-\\u000d\\u0020\\u00a0]+', ' ', 'g'), ' '), NFC) collate "und-x-icu") $$`,
    `create table other_funding (id uuid primary key, authority_id uuid not null, organisation_id uuid not null, service_id uuid not null,
       year int not null check (year between 2000 and 2200), funder text not null check (funder ~ '\\S'),
       funder_key text not null generated always as (funder_key(funder)) stored,
       amount_minor bigint not null check (amount_minor >= 0), amount_currency char(3) not null, source text not null check (source ~ '\\S'),
       known_on date not null, corrects_id uuid references other_funding, reason text, recorded_by text not null,
       recorded_at timestamptz not null, version int not null check (version = 1),
       constraint other_funding_corrected_once unique (corrects_id),
       constraint other_funding_reason check ((corrects_id is null) = (reason is null) and reason ~ '\\S' is not false))`,
    `create unique index other_funding_once on other_funding (authority_id, service_id, year, funder_key) where corrects_id is null`,
    'create index other_funding_of_service on other_funding (service_id, year)',
    'create index other_funding_of_organisation on other_funding (organisation_id)',
    ...grantInsertOnly('other_funding'),
    ...forceRowSecurity('other_funding'),
    `create function check_other_funding() returns trigger language plpgsql as $$
       begin
         if new.corrects_id is not null and not exists (select from other_funding o where o.id = new.corrects_id
            and (o.authority_id, o.organisation_id, o.service_id, o.year, o.funder, o.amount_currency)
              = (new.authority_id, new.organisation_id, new.service_id, new.year, new.funder, new.amount_currency)) then
           raise exception 'a correction is of the same funder, service and year' using constraint = 'other_funding_of_same', errcode = 'P0001';
         end if;
         return new;
       end $$`,
    'create trigger check_other_funding before insert on other_funding for each row execute function check_other_funding()',
    `create view standing_other_funding with (security_invoker = true) as
       select o.* from other_funding o where not exists (select from other_funding c where c.corrects_id = o.id)`,
    'grant select on standing_other_funding to levada_app, levada_ro',
  ];
}
