import { SqlMigration } from '@levada/persistence';

const refused = (why: string, constraint: string): string =>
  `raise exception '${why}' using constraint = '${constraint}', errcode = 'P0001';`;

/** Rounds that demand a compensation, and the room that it leaves: no decision of theirs exceeds it, whoever writes. */
export class Rooms1765100000005 extends SqlMigration {
  readonly statements = [
    'alter table round add compensation_year int check (compensation_year between 2000 and 2200)',
    'alter table application add room jsonb',
    'create index application_of_service on application (service_id) where service_id is not null',
    `create function keep_compensation_year() returns trigger language plpgsql as $$
       begin
         ${refused('a round demands what it demanded when it was opened', 'round_compensation_year_kept')}
       end $$`,
    `create trigger keep_compensation_year before update on round for each row
       when (new.compensation_year is distinct from old.compensation_year) execute function keep_compensation_year()`,
    // An application knows whether its round demands a compensation, and of which year.
    `create function check_application_room() returns trigger language plpgsql as $$
       begin
         if (new.room->>'year')::int is distinct from (select compensation_year from round where id = new.round_id) then
           ${refused('its room is of the year that its round demands', 'application_room_of_round')}
         end if;
         return new;
       end $$`,
    `create trigger check_application_room before insert or update of room on application for each row execute function check_application_room()`,
    // Whoever gives money to a service waits for others who do. Services share a thousand locks: waiting for nothing is cheap.
    `create function lock_rooms(services uuid[], of_year int) returns void language plpgsql set search_path = public, pg_temp as $$
       declare
         place int;
       begin
         for place in select distinct (hashtextextended(s::text || '/' || of_year, 0) & 1023)::int from unnest(services) s where s is not null order by 1 loop
           perform pg_advisory_xact_lock(hashtext('room'), place);
         end loop;
       end $$`,
    // What is left for an application: the compensation of its service less what others give to it, each funder once. Null: none stands.
    `create function room_of(asked application, of_year int) returns bigint language sql stable set search_path = public, pg_temp as $$
       with compensated as (select sum(amount_minor) as minor, bool_and(amount_currency = asked.requested_currency) as same from standing_compensation
           where service_id = asked.service_id and year = of_year and authority_id = asked.authority_id),
         recorded as (select funder_key, amount_minor, amount_currency from standing_other_funding
           where service_id = asked.service_id and year = of_year and authority_id = asked.authority_id),
         given as (
           select amount_minor::numeric as minor, amount_currency as currency from recorded
           union all
           select (s->>'amount')::numeric * case when asked.requested_currency in ('ISK', 'JPY') then 1 else 100 end, asked.requested_currency
             from jsonb_array_elements(asked.budget->'sources') s
             where s->>'state' <> 'asked' and not exists (select from recorded r where r.funder_key = funder_key(s->>'funder'))
           union all
           select d.amount_minor, d.amount_currency from application a join round r on r.id = a.round_id and r.compensation_year = of_year
             join standing_decision d on d.application_id = a.id
             where a.service_id = asked.service_id and a.id <> asked.id and a.authority_id = asked.authority_id and d.amount_minor > 0)
       select case when c.same and not exists (select from given g where g.currency <> asked.requested_currency)
         then greatest(0, c.minor - coalesce((select sum(g.minor) from given g), 0))::bigint end from compensated c $$`,
    `create function check_room(of_application uuid, given bigint) returns void language plpgsql set search_path = public, pg_temp as $$
       declare
         asked application;
         demanded int;
       begin
         select r.compensation_year into strict demanded from application a join round r on r.id = a.round_id where a.id = of_application;
         if demanded is not null then
           select * into strict asked from application where id = of_application;
           perform lock_rooms(array[asked.service_id], demanded);
           if given > coalesce(room_of(asked, demanded), 0) then
             ${refused('never above the room that the compensation leaves', 'room_exceeded')}
           end if;
         end if;
       end $$`,
    `create function check_decision_room() returns trigger language plpgsql as $$
       begin
         perform check_room(new.application_id, new.amount_minor);
         return null;
       end $$`,
    `create constraint trigger check_decision_room after insert on decision deferrable initially deferred for each row
       when (new.amount_minor > 0) execute function check_decision_room()`,
    `create function check_variation_room() returns trigger language plpgsql as $$
       begin
         perform check_room(new.application_id, new.after_minor);
         return null;
       end $$`,
    `create constraint trigger check_variation_room after update on variation deferrable initially deferred for each row
       when (new.status = 'confirmed' and new.after_minor > new.before_minor) execute function check_variation_room()`,
  ];
}
