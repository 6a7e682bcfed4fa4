import { SqlMigration, forceRowSecurity, grantInsertOnly } from '@levada/persistence';

const refused = (why: string, constraint: string): string =>
  `raise exception '${why}' using constraint = '${constraint}', errcode = 'P0001';`;

/** Compensations as they were reckoned. They only grow; each says what it was reckoned with. */
export class Compensations1765100000003 extends SqlMigration {
  readonly statements = [
    `create table compensation (position bigint generated always as identity, id uuid primary key, authority_id uuid not null,
       entrustment_id uuid not null references entrustment, entrustment_version int not null, organisation_id uuid not null,
       service_id uuid not null, year int not null, method_id uuid not null references compensation_method, input text not null,
       input_hash text not null, result text not null, result_hash text not null, amount_minor bigint not null check (amount_minor >= 0),
       amount_currency char(3) not null, ceiling text not null check (ceiling in ('free', 'within', 'not-looked-at')),
       calculated_by text not null, calculated_at timestamptz not null, version int not null check (version = 1))`,
    'create index compensation_of_entrustment on compensation (entrustment_id, year, position)',
    'create index compensation_of_service on compensation (service_id, year)',
    'create index compensation_of_organisation on compensation (organisation_id)',
    ...grantInsertOnly('compensation'),
    ...forceRowSecurity('compensation'),
    `create function check_compensation() returns trigger language plpgsql as $$
       begin
         if not exists (select from entrustment e where e.id = new.entrustment_id and e.version = new.entrustment_version
              and (e.authority_id, e.service_id, e.organisation_id) = (new.authority_id, new.service_id, new.organisation_id)
              and e.status in ('in-force', 'ended') and e.valid_from < make_date(new.year + 1, 1, 1)
              and coalesce(e.ends_on, e.last_day) >= make_date(new.year, 1, 1)) then
           ${refused('it is reckoned for an act that holds in the year', 'compensation_of_act')}
         end if;
         if not exists (select from compensation_method m join entrustment e on e.unit = m.unit and e.id = new.entrustment_id
              where m.id = new.method_id and m.authority_id = new.authority_id and m.status = 'published' and m.year = new.year
                and m.currency = new.amount_currency and (m.service_types is null or m.service_types ? e.service_type)) then
           ${refused('it is reckoned by the method in force for the year', 'compensation_by_method')}
         end if;
         if new.input_hash <> encode(sha256(convert_to(new.input, 'UTF8')), 'hex')
            or new.result_hash <> encode(sha256(convert_to(new.result, 'UTF8')), 'hex')
            or (new.result::jsonb->>'currency', new.result::jsonb->>'ceiling') is distinct from (new.amount_currency::text, new.ceiling)
            or (new.result::jsonb->>'amount')::numeric
               is distinct from (new.amount_minor / case when new.amount_currency in ('ISK', 'JPY') then 1 else 100::numeric end) then
           ${refused('it says what it came to', 'compensation_as_reckoned')}
         end if;
         return new;
       end $$`,
    'create trigger check_compensation before insert on compensation for each row execute function check_compensation()',
    // The last one of each act and year, unless the act was ended since.
    `create view standing_compensation with (security_invoker = true) as
       select distinct on (c.entrustment_id, c.year) c.id, c.authority_id, c.entrustment_id, c.service_id, c.year, c.amount_minor, c.amount_currency
       from compensation c join entrustment e on e.id = c.entrustment_id and e.version = c.entrustment_version
       order by c.entrustment_id, c.year, c.position desc`,
    'grant select on standing_compensation to levada_app, levada_ro',
  ];
}
