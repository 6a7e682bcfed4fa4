import { SqlMigration, forceRowSecurity, grantChanges, keepLifecycle } from '@levada/persistence';

/** How compensation is reckoned in a year: versions, published by a second person and never changed after that. */
export class CompensationMethods1765100000002 extends SqlMigration {
  readonly statements = [
    `create table compensation_method (id uuid primary key, authority_id uuid not null, year int not null check (year between 2000 and 2200),
       code text not null, number int not null check (number > 0), title text not null,
       service_types jsonb check (jsonb_array_length(service_types) > 0), unit text not null, currency char(3) not null, euro_rate jsonb,
       parameters jsonb not null, formulas jsonb not null check (formulas->-1->>'code' = 'compensation'),
       status text not null check (status in ('draft', 'published', 'superseded')), writers jsonb not null check (jsonb_array_length(writers) > 0),
       published_by text, published_at timestamptz, version int not null, unique (authority_id, year, code, number),
       constraint compensation_method_two_people check (published_by is null or not writers ? published_by),
       check ((published_by is null) = (status = 'draft')), check ((published_by is null) = (published_at is null)))`,
    `create unique index compensation_method_in_force on compensation_method (authority_id, year, code) where status = 'published'`,
    `create unique index compensation_method_drafted on compensation_method (authority_id, year, code) where status = 'draft'`,
    ...keepLifecycle('compensation_method', 'draft', ['draft > published', 'published > superseded']),
    `create function keep_compensation_method() returns trigger language plpgsql as $$
       declare
         publishing text[] := '{status,published_by,published_at,version}';
       begin
         if old.status <> 'draft' and (to_jsonb(new) - '{status,version}'::text[]) is distinct from (to_jsonb(old) - '{status,version}'::text[])
            or new.status <> 'draft' and old.status = 'draft' and (to_jsonb(new) - publishing) is distinct from (to_jsonb(old) - publishing)
            or not new.writers @> old.writers or (new.year, new.code, new.number) <> (old.year, old.code, old.number) then
           raise exception 'a published method never changes' using constraint = 'compensation_method_stands', errcode = 'P0001';
         end if;
         return new;
       end $$`,
    `create trigger keep_compensation_method before update on compensation_method for each row execute function keep_compensation_method()`,
    ...grantChanges('compensation_method'),
    'revoke delete on compensation_method from levada_app',
    ...forceRowSecurity('compensation_method'),
  ];
}
