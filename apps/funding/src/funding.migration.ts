import { SqlMigration, forceRowSecurity, grantChanges, grantInsertOnly } from '@levada/persistence';

/** Rounds from source to decision. The rules that protect people and money stand here a second time. */
export class Funding1763800000002 extends SqlMigration {
  readonly statements = [...KNOWN, ...ROUNDS, ...RUNS, ...DECISIONS];
}

const changing = (...tables: string[]): string[] =>
  tables.flatMap((table) => [...grantChanges(table), ...forceRowSecurity(table)]);
const growing = (...tables: string[]): string[] =>
  tables.flatMap((table) => [...grantInsertOnly(table), ...forceRowSecurity(table)]);
/** Nothing is deleted: a noun of money ends by a state. */
const lasting = (...tables: string[]): string[] => [
  ...changing(...tables),
  ...tables.map((table) => `revoke delete on ${table} from levada_app`),
];

const KNOWN = [
  `create table known_plan (id uuid primary key, authority_id uuid not null, plan_version int not null, title text not null,
     priorities jsonb not null, epoch int not null, version int not null)`,
  `create table known_organisation (id uuid primary key, authority_id uuid not null, name text not null, scheme text not null,
     identifier text not null, epoch int not null, version int not null)`,
  ...changing('known_plan', 'known_organisation'),
];

const ROUNDS = [
  `create table source (id uuid primary key, authority_id uuid not null, title text not null, amount_minor bigint not null check (amount_minor > 0),
     amount_currency char(3) not null, version int not null)`,
  `create table envelope (id uuid primary key, authority_id uuid not null, source_id uuid not null references source, title text not null,
     amount_minor bigint not null check (amount_minor > 0), amount_currency char(3) not null, version int not null)`,
  `create table round (id uuid primary key, authority_id uuid not null, envelope_id uuid not null references envelope, plan_id uuid not null,
     plan_version int not null, title text not null, rule text not null, round_to_minor bigint not null check (round_to_minor > 0),
     round_to_currency char(3) not null, status text not null check (status in ('open', 'decided')), version int not null)`,
  `create table application (id uuid primary key, authority_id uuid not null, round_id uuid not null references round, organisation_id uuid not null,
     reference text not null, title text not null, requested_minor bigint not null check (requested_minor > 0),
     requested_currency char(3) not null, priority_refs jsonb not null, submitted_at timestamptz not null,
     status text not null check (status in ('submitted', 'decided')), version int not null,
     constraint application_reference unique (round_id, reference))`,
  ...lasting('source', 'envelope', 'round', 'application'),
];

const RUNS = [
  `create table allocation_run (id uuid primary key, authority_id uuid not null, round_id uuid not null references round, rule text not null,
     engine_version text not null, input text not null, input_hash text not null, result text not null, result_hash text not null,
     coefficient text not null, total_minor bigint not null check (total_minor >= 0), total_currency char(3) not null,
     status text not null check (status in ('proposed', 'confirmed', 'superseded')), proposed_by text not null, proposed_at timestamptz not null,
     confirmed_by text, confirmed_at timestamptz, version int not null,
     constraint allocation_run_two_people check (confirmed_by <> proposed_by),
     check ((status = 'confirmed') = (confirmed_by is not null)), check ((confirmed_by is null) = (confirmed_at is null)))`,
  `create unique index allocation_run_one_at_a_time on allocation_run (round_id) where status <> 'superseded'`,
  // What was calculated stays as it was: only its way through the approvals moves on.
  `create function keep_calculation() returns trigger language plpgsql as $$
     begin
       if (to_jsonb(new) - '{status,confirmed_by,confirmed_at,version}'::text[]) is distinct from (to_jsonb(old) - '{status,confirmed_by,confirmed_at,version}'::text[])
          or old.status <> 'proposed' then
         raise exception 'an allocation run never changes' using constraint = 'allocation_run_immutable', errcode = 'P0001';
       end if;
       return new;
     end $$`,
  `create trigger keep_calculation before update on allocation_run for each row execute function keep_calculation()`,
  ...lasting('allocation_run'),
];

const DECISIONS = [
  `create table decision (id uuid primary key, authority_id uuid not null, round_id uuid not null references round,
     application_id uuid not null references application, organisation_id uuid not null, run_id uuid references allocation_run,
     outcome text not null check (outcome in ('granted', 'refused')), amount_minor bigint not null check (amount_minor >= 0),
     amount_currency char(3) not null, reason text, proposed_by text not null, proposed_at timestamptz not null,
     approved_by text, approved_at timestamptz, version int not null,
     check ((outcome = 'granted') = (amount_minor > 0)),
     check ((approved_by is null) = (approved_at is null)),
     constraint decision_two_people check (approved_by <> proposed_by),
     constraint decision_one_per_application unique (application_id))`,
  `create table decision_line (decision_id uuid not null references decision, position int not null, authority_id uuid not null,
     plan_id uuid not null, plan_version int not null, priority_code text not null, measure_code text, share text not null,
     amount_minor bigint not null check (amount_minor >= 0), amount_currency char(3) not null, primary key (decision_id, position))`,
  `create index decision_line_of_priority on decision_line (plan_id, priority_code)`,
  // Checked when the transaction ends: a decision cites priorities of a plan in force, with exact shares that add up to 1,
  // and amounts that add up to its own; it never exceeds what was requested.
  `create function check_decision() returns trigger language plpgsql as $$
     declare
       checked decision;
       line record;
       top numeric := 0;
       bottom numeric := 1;
       lines int := 0;
       total numeric := 0;
       p numeric;
       q numeric;
     begin
       select * into strict checked from decision where id = case when tg_table_name = 'decision' then (to_jsonb(new)->>'id')::uuid else (to_jsonb(new)->>'decision_id')::uuid end;
       for line in select * from decision_line where decision_id = checked.id loop
         p := split_part(line.share, '/', 1)::numeric;
         q := coalesce(nullif(split_part(line.share, '/', 2), ''), '1')::numeric;
         if p <= 0 or q <= 0 then
           raise exception 'a share is above zero' using constraint = 'decision_share_positive', errcode = 'P0001';
         end if;
         top := top * q + p * bottom;
         bottom := bottom * q;
         lines := lines + 1;
         total := total + line.amount_minor;
         if line.amount_currency <> checked.amount_currency or line.authority_id <> checked.authority_id then
           raise exception 'a line belongs to its decision' using constraint = 'decision_line_belongs', errcode = 'P0001';
         end if;
         if not exists (select from known_plan k, jsonb_array_elements(k.priorities) as a
           where k.id = line.plan_id and k.plan_version = line.plan_version and a->>'code' = line.priority_code) then
           raise exception 'the plan has no such priority' using constraint = 'decision_priority_in_plan', errcode = 'P0001';
         end if;
       end loop;
       if lines = 0 then
         raise exception 'a decision cites the priority it serves' using constraint = 'decision_cites_priority', errcode = 'P0001';
       end if;
       if top <> bottom then
         raise exception 'shares add up to 1' using constraint = 'decision_shares_one', errcode = 'P0001';
       end if;
       if total <> checked.amount_minor then
         raise exception 'the lines add up to the amount' using constraint = 'decision_lines_add_up', errcode = 'P0001';
       end if;
       if checked.amount_minor > (select requested_minor from application where id = checked.application_id) then
         raise exception 'never above the request' using constraint = 'decision_within_request', errcode = 'P0001';
       end if;
       return null;
     end $$`,
  `create constraint trigger check_decision after insert or update on decision deferrable initially deferred for each row execute function check_decision()`,
  `create constraint trigger check_decision_line after insert on decision_line deferrable initially deferred for each row execute function check_decision()`,
  // What is approved is committed. A run is looked at once, by its last decision: not once for each of thousands.
  `create function check_committed() returns trigger language plpgsql as $$
     declare
       envelope uuid := (select envelope_id from round where id = new.round_id);
     begin
       if new.approved_by is null or new.run_id is not null
          and new.id <> (select id from decision where run_id = new.run_id order by id desc limit 1) then
         return null;
       end if;
       if (select sum(d.amount_minor) from decision d join round r on r.id = d.round_id where r.envelope_id = envelope and d.approved_by is not null)
          > (select balance_minor from ledger_account where owner_id = envelope and kind = 'committed') then
         raise exception 'what is approved is committed in the envelope' using constraint = 'decision_committed', errcode = 'P0001';
       end if;
       return null;
     end $$`,
  `create index decision_of_run on decision (run_id, id)`,
  `create index decision_of_round on decision (round_id)`,
  `create index round_of_envelope on round (envelope_id)`,
  `create constraint trigger check_committed after insert or update on decision deferrable initially deferred for each row execute function check_committed()`,
  // An approved decision stands. Before that only its approval can be added.
  `create function keep_decision() returns trigger language plpgsql as $$
     begin
       if (to_jsonb(new) - '{approved_by,approved_at,version}'::text[]) is distinct from (to_jsonb(old) - '{approved_by,approved_at,version}'::text[])
          or old.approved_by is not null then
         raise exception 'a decision never changes' using constraint = 'decision_immutable', errcode = 'P0001';
       end if;
       return new;
     end $$`,
  `create trigger keep_decision before update on decision for each row execute function keep_decision()`,
  ...lasting('decision'),
  ...growing('decision_line'),
];
