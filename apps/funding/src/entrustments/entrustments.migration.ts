import { SqlMigration, forceRowSecurity, grantChanges, keepLifecycle } from '@levada/persistence';

/** Acts of entrustment: at most ten years, one at a time for a service, in force by a second person, never changed after that. */
export class Entrustments1765100000001 extends SqlMigration {
  readonly statements = [
    `create table entrustment (id uuid primary key, authority_id uuid not null, organisation_id uuid not null, service_id uuid not null,
       service_type text not null, number text not null check (number ~ '\\S'), entrusted_on date not null, valid_from date not null,
       last_day date not null check (last_day >= valid_from and last_day >= entrusted_on),
       territories jsonb not null check (jsonb_array_length(territories) > 0), obligation text not null check (obligation ~ '\\S'),
       mechanism text not null check (mechanism ~ '\\S'), parameters text not null check (parameters ~ '\\S'),
       repayment text not null check (repayment ~ '\\S'), decision_reference text not null check (decision_reference ~ '\\S'), need text,
       capacity text not null check (capacity ~ '^\\d{1,9}(\\.\\d{1,2})?$' and capacity::numeric > 0), unit text not null,
       status text not null check (status in ('draft', 'in-force', 'ended', 'discarded')),
       writers jsonb not null check (jsonb_array_length(writers) > 0), signed_by text, signed_at timestamptz, ends_on date,
       end_reason text, ended_by text, version int not null,
       constraint entrustment_ten_years check (last_day < (valid_from + interval '10 years')::date),
       constraint entrustment_two_people check (signed_by is null or not writers ? signed_by),
       check ((status in ('in-force', 'ended')) = (signed_by is not null)), check ((signed_by is null) = (signed_at is null)),
       check ((status = 'ended') = (ends_on is not null)), check ((ends_on is null) = (ended_by is null)),
       constraint entrustment_end_reason check (ends_on is null or end_reason ~ '\\S' and ends_on >= valid_from and ends_on < last_day))`,
    `create unique index entrustment_number on entrustment (authority_id, number) where status <> 'discarded'`,
    'create index entrustment_of_service on entrustment (service_id, valid_from)',
    'create index entrustment_of_organisation on entrustment (organisation_id)',
    ...keepLifecycle('entrustment', 'draft', ['draft > in-force', 'draft > discarded', 'in-force > ended']),
    `create function keep_entrustment() returns trigger language plpgsql as $$
       declare
         signing text[] := '{status,signed_by,signed_at,version}';
         ending text[] := '{status,ends_on,end_reason,ended_by,version}';
       begin
         if not new.writers @> old.writers or old.status in ('ended', 'discarded')
            or old.status = 'in-force' and (to_jsonb(new) - ending) is distinct from (to_jsonb(old) - ending)
            or new.status <> 'draft' and old.status = 'draft' and (to_jsonb(new) - signing) is distinct from (to_jsonb(old) - signing) then
           raise exception 'a signed act never changes' using constraint = 'entrustment_stands', errcode = 'P0001';
         end if;
         if new.status = 'in-force' and old.status = 'draft' then
           perform pg_advisory_xact_lock(hashtextextended('entrustment of ' || new.service_id, 0));
           if exists (select from entrustment e where e.service_id = new.service_id and e.id <> new.id and e.status in ('in-force', 'ended')
              and e.valid_from <= new.last_day and new.valid_from <= coalesce(e.ends_on, e.last_day)) then
             raise exception 'a service is entrusted by one act at a time' using constraint = 'entrustment_overlaps', errcode = 'P0001';
           end if;
         end if;
         return new;
       end $$`,
    `create trigger keep_entrustment before update on entrustment for each row execute function keep_entrustment()`,
    ...grantChanges('entrustment'),
    'revoke delete on entrustment from levada_app',
    ...forceRowSecurity('entrustment'),
  ];
}
