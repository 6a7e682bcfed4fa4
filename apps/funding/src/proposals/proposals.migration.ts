import { SqlMigration, forceRowSecurity, grantChanges, grantInsertOnly, keepLifecycle } from '@levada/persistence';

/**
 * Runs that touch no money, proposals that hold it, levels that say yes to one text, and decisions that have their own transfer.
 */
export class Proposals1764600000002 extends SqlMigration {
  readonly statements = [...LEVELS, ...PROPOSALS, ...APPROVALS, ...RUNS, ...DECISIONS];
}

const lasting = (table: string): string[] => [
  ...grantChanges(table),
  `revoke delete on ${table} from levada_app`,
  ...forceRowSecurity(table),
];
const growing = (table: string): string[] => [...grantInsertOnly(table), ...forceRowSecurity(table)];

const LEVELS = [
  `create table approval_level (authority_id uuid not null, position int not null check (position between 1 and 20), title text not null,
     role text not null, from_amount text not null check (from_amount ~ '^\\d{1,16}(\\.\\d{1,4})?$'), primary key (authority_id, position))`,
  ...grantChanges('approval_level'),
  ...forceRowSecurity('approval_level'),
  `create table deputy (id uuid primary key, authority_id uuid not null, person text not null, deputy text not null check (deputy <> person),
     roles jsonb not null, valid_from date not null, valid_until date not null check (valid_until >= valid_from),
     reason text not null, named_at timestamptz not null, ended_at timestamptz, version int not null)`,
  'create index deputy_of on deputy (deputy)',
  ...lasting('deputy'),
];

const PROPOSALS = [
  `create table proposal (id uuid primary key, authority_id uuid not null, round_id uuid not null references round,
     run_id uuid references allocation_run,
     status text not null check (status in ('draft', 'submitted', 'returned', 'decided', 'withdrawn', 'lapsed')),
     total_minor bigint not null check (total_minor >= 0), total_currency char(3) not null, mark text not null, content_hash text,
     levels jsonb not null default '[]', hands jsonb not null, proposed_by text not null, proposed_at timestamptz not null, submitted_at timestamptz,
     expires_at timestamptz not null, version int not null,
     check (status not in ('submitted', 'decided') or content_hash is not null and jsonb_array_length(levels) > 0))`,
  `create unique index proposal_one_at_a_time on proposal (round_id) where run_id is not null and status in ('draft', 'submitted', 'returned')`,
  'create index proposal_of_round on proposal (round_id)',
  `create index proposal_expiring on proposal (expires_at) where status in ('draft', 'submitted', 'returned')`,
  // What a proposal is of stands from the first; whose hands are in it only grows; what was submitted stands still until it is returned.
  `create function keep_proposal() returns trigger language plpgsql as $$
     begin
       if (to_jsonb(new) - '{status,total_minor,content_hash,levels,hands,submitted_at,version}'::text[])
            is distinct from (to_jsonb(old) - '{status,total_minor,content_hash,levels,hands,submitted_at,version}'::text[])
          or not new.hands @> old.hands
          or old.status not in ('draft', 'returned') and (to_jsonb(new) - '{status,version}'::text[]) is distinct from (to_jsonb(old) - '{status,version}'::text[]) then
         raise exception 'what was put forward stands still' using constraint = 'proposal_kept', errcode = 'P0001';
       end if;
       return new;
     end $$`,
  `create trigger keep_proposal before update on proposal for each row execute function keep_proposal()`,
  ...keepLifecycle('proposal', 'draft', [
    ...['draft > submitted', 'returned > submitted', 'submitted > returned', 'submitted > decided'],
    ...['draft > withdrawn', 'submitted > withdrawn', 'returned > withdrawn'],
    ...['draft > lapsed', 'submitted > lapsed', 'returned > lapsed'],
  ]),
  ...lasting('proposal'),
  `create table proposal_line (proposal_id uuid not null references proposal, application_id uuid not null references application,
     authority_id uuid not null, reference text not null, envelope_id uuid not null references envelope,
     computed_minor bigint check (computed_minor >= 0), amount_minor bigint not null check (amount_minor >= 0), amount_currency char(3) not null,
     outcome text not null check (outcome in ('granted', 'reduced', 'reserve', 'refused', 'deferred')), computed_outcome text,
     reason_code text, reason text, changed_by text, priority_refs jsonb not null, primary key (proposal_id, application_id),
     check ((outcome in ('granted', 'reduced')) = (amount_minor > 0)),
     constraint proposal_departure_reason check (computed_minor is null or (computed_minor = amount_minor and computed_outcome = outcome) or reason ~ '\\S'))`,
  'create index proposal_line_of_application on proposal_line (application_id)',
  ...lasting('proposal_line'),
  // What was submitted stands still until it is returned.
  `create function keep_lines() returns trigger language plpgsql as $$
     begin
       if not exists (select from proposal p where p.id = new.proposal_id and p.status in ('draft', 'returned'))
          or tg_op = 'INSERT' and exists (select from proposal p where p.id = new.proposal_id and p.status <> 'draft') then
         raise exception 'the lines of a proposal that was submitted stand still' using constraint = 'proposal_lines_stand', errcode = 'P0001';
       end if;
       if tg_op = 'UPDATE' and (to_jsonb(new) - '{amount_minor,outcome,reason_code,reason,changed_by}'::text[])
          is distinct from (to_jsonb(old) - '{amount_minor,outcome,reason_code,reason,changed_by}'::text[]) then
         raise exception 'what was computed never changes' using constraint = 'proposal_lines_stand', errcode = 'P0001';
       end if;
       return new;
     end $$`,
  `create trigger keep_lines before insert or update on proposal_line for each row execute function keep_lines()`,
];

const APPROVALS = [
  `create table proposal_approval (id uuid primary key, authority_id uuid not null, proposal_id uuid not null references proposal,
     position int not null, verdict text not null check (verdict in ('approved', 'returned')), person text not null, on_behalf_of text,
     content_hash text not null, comment text, comments jsonb not null default '[]', at timestamptz not null)`,
  `create unique index proposal_approval_once on proposal_approval (proposal_id, content_hash, position) where verdict = 'approved'`,
  'create index proposal_approval_of on proposal_approval (proposal_id)',
  ...growing('proposal_approval'),
  // Nobody says yes to what they proposed or wrote, nor twice, nor through a deputy; and only to the text that stands there.
  `create function check_approval() returns trigger language plpgsql as $$
     declare
       seen proposal;
       hands text[] := array_remove(array[new.person, new.on_behalf_of], null);
     begin
       select * into strict seen from proposal where id = new.proposal_id;
       if seen.content_hash is distinct from new.content_hash then
         raise exception 'another text than the one that stands' using constraint = 'proposal_approval_text', errcode = 'P0001';
       end if;
       if new.verdict = 'approved' and (seen.proposed_by = any(hands) or seen.hands ?| hands
          or exists (select from proposal_approval a where a.proposal_id = new.proposal_id and a.content_hash = new.content_hash
            and a.verdict = 'approved' and (a.person = any(hands) or a.on_behalf_of = any(hands)))) then
         raise exception 'every level is another person' using constraint = 'proposal_two_people', errcode = 'P0001';
       end if;
       return new;
     end $$`,
  `create trigger check_approval before insert on proposal_approval for each row execute function check_approval()`,
];

// What is a run now touched money once: a confirmed one was approved as a whole, of what waited the money goes back.
const RUNS = [
  `set local levada.authority = '*'`,
  'drop trigger keep_calculation on allocation_run',
  'drop function keep_calculation cascade',
  'drop index allocation_run_one_at_a_time',
  'drop trigger keep_lifecycle on allocation_run',
  'drop function keep_lifecycle_of_allocation_run',
  `insert into ledger_transfer (id, authority_id, kind, debit, credit, amount_minor, amount_currency, reference, reservation_id, at)
     select gen_random_uuid(), r.authority_id, 'void', r.envelope_id || '/reserved', r.envelope_id || '/available', r.left_minor, r.left_currency,
       r.reference, r.id, a.proposed_at from ledger_reservation r join allocation_run a on a.id = r.reference where r.left_minor > 0`,
  'set constraints all immediate',
  `alter table allocation_run add parent_id uuid references allocation_run, add title text not null default '', add parameters jsonb not null default '{}',
     add changes jsonb, add envelopes jsonb not null default '{}', add mark text not null default '', add requests int not null default 0,
     add funded int not null default 0, add left_minor bigint not null default 0, add left_currency char(3) not null default '',
     alter coefficient drop not null, drop constraint allocation_run_two_people, drop column status, drop column confirmed_by, drop column confirmed_at`,
  'alter table allocation_run rename column proposed_by to calculated_by',
  'alter table allocation_run rename column proposed_at to calculated_at',
  ...['title', 'parameters', 'envelopes', 'mark', 'requests', 'funded', 'left_minor', 'left_currency'].map(
    (one) => `alter table allocation_run alter ${one} drop default`,
  ),
  'revoke update, delete on allocation_run from levada_app',
  'create index allocation_run_of_round on allocation_run (round_id)',
  `alter table round add parameters jsonb not null default '{}'`,
  // Differs when anything of a round that a run sees has changed. Of all this nothing is deleted, and versions only grow.
  `create function mark_of(of_round uuid) returns text language sql stable set search_path = public, pg_temp as $$
     select concat_ws('/', (select status from round where id = of_round),
       (select concat_ws('/', count(*), sum(version)) from application where round_id = of_round),
       (select count(*) from decision where round_id = of_round),
       (select concat_ws('/', count(*), sum(version)) from proposal where round_id = of_round and run_id is null),
       (select concat_ws('/', k.epoch, k.version) from known_plan k join round r on r.plan_id = k.id where r.id = of_round)) $$`,
  // The same of some applications alone: what else comes into the round is nothing to lines that were written by hand.
  `create function mark_of_applications(of_round uuid, ids uuid[]) returns text language sql stable set search_path = public, pg_temp as $$
     select concat_ws('/', (select string_agg(version::text || status, ',' order by id) from application where id = any(ids)),
       (select concat_ws('/', k.epoch, k.version) from known_plan k join round r on r.plan_id = k.id where r.id = of_round)) $$`,
  `create function mark_of_proposal(p proposal) returns text language sql stable set search_path = public, pg_temp as $$
     select case when p.run_id is null
       then mark_of_applications(p.round_id, array(select l.application_id from proposal_line l where l.proposal_id = p.id))
       else mark_of(p.round_id) end $$`,
];

const DECISIONS = [
  'drop trigger check_committed on decision',
  'drop function check_committed cascade',
  'drop trigger check_decision on decision',
  'drop trigger check_decision_line on decision_line',
  'drop function check_decision cascade',
  'drop trigger keep_decision on decision',
  'drop function keep_decision cascade',
  `alter table decision add proposal_id uuid references proposal, add envelope_id uuid references envelope, add reason_code text,
     add reserve_rank int check (reserve_rank > 0), add outside_plan jsonb, drop constraint decision_outcome_check, drop constraint decision_check`,
  'update decision d set envelope_id = r.envelope_id from round r where r.id = d.round_id',
  `update decision d set outcome = 'reduced' from application a where a.id = d.application_id and d.outcome = 'granted' and d.amount_minor < a.requested_minor`,
  // A run was booked as a whole: its decisions are given the transfers that they would have had. That way is open here alone.
  `alter table ledger_transfer disable trigger move_balances`,
  `insert into ledger_transfer (id, authority_id, kind, debit, credit, amount_minor, amount_currency, reference, at)
     select gen_random_uuid(), t.authority_id, 'unbook', t.credit, replace(t.credit, '/committed', '/available'), t.amount_minor, t.amount_currency, t.reference, t.at
     from ledger_transfer t join allocation_run r on r.id = t.reference where t.kind in ('post', 'commit')`,
  `insert into ledger_transfer (id, authority_id, kind, debit, credit, amount_minor, amount_currency, reference, at)
     select gen_random_uuid(), d.authority_id, 'commit', d.envelope_id || '/available', d.envelope_id || '/committed', d.amount_minor, d.amount_currency, d.id, d.approved_at
     from decision d where d.run_id is not null and d.approved_by is not null and d.amount_minor > 0`,
  `update ledger_account a set balance_minor = coalesce((select sum(case when t.credit = a.id then t.amount_minor else -t.amount_minor end)
     from ledger_transfer t where a.id in (t.credit, t.debit)), 0)`,
  `alter table ledger_transfer enable trigger move_balances`,
  // Each decision is booked once, and nothing leads out of what is committed.
  `create unique index ledger_transfer_booked on ledger_transfer (reference) where kind in ('post', 'commit')`,
  // What waited for a second person is proposed anew.
  'set constraints all immediate',
  'delete from decision_line l using decision d where d.id = l.decision_id and d.approved_by is null',
  'delete from decision where approved_by is null',
  'set constraints all immediate',
  `alter table decision alter envelope_id set not null, alter approved_by set not null, alter approved_at set not null,
     add check (outcome in ('granted', 'reduced', 'reserve', 'refused', 'deferred')), add check ((outcome = 'reserve') or reserve_rank is null),
     add constraint decision_outcome_amount check ((outcome in ('granted', 'reduced')) = (amount_minor > 0))`,
  `set local levada.authority = ''`,
  'revoke update on decision from levada_app',
  'create index decision_of_proposal on decision (proposal_id)',
  'create index decision_of_envelope on decision (envelope_id)',
  // Checked when the transaction ends: a decision cites priorities of a plan in force, with exact shares that add up to 1, and
  // amounts that add up to its own, or it stands outside of the plan as two people signed; it never exceeds what was requested,
  // eligible or of use; every level of its proposal said yes to that text; and its money is booked for it.
  `create function check_decision() returns trigger language plpgsql as $$
     declare
       checked decision;
       asked application;
       line record;
       top numeric := 0;
       bottom numeric := 1;
       lines int := 0;
       total numeric := 0;
       p numeric;
       q numeric;
     begin
       select * into strict checked from decision where id = case when tg_table_name = 'decision' then (to_jsonb(new)->>'id')::uuid else (to_jsonb(new)->>'decision_id')::uuid end;
       select * into strict asked from application where id = checked.application_id;
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
       if lines = 0 and not coalesce(checked.outside_plan->>'by' <> checked.outside_plan->>'signedBy' and checked.outside_plan->>'reason' ~ '\\S', false) then
         raise exception 'a decision cites the priority it serves' using constraint = 'decision_cites_priority', errcode = 'P0001';
       end if;
       if lines > 0 and top <> bottom then
         raise exception 'shares add up to 1' using constraint = 'decision_shares_one', errcode = 'P0001';
       end if;
       if lines > 0 and total <> checked.amount_minor then
         raise exception 'the lines add up to the amount' using constraint = 'decision_lines_add_up', errcode = 'P0001';
       end if;
       if checked.amount_minor > least(asked.requested_minor, asked.eligible_minor, asked.maximum_minor) then
         raise exception 'never above the request' using constraint = 'decision_within_request', errcode = 'P0001';
       end if;
       if not exists (select from proposal pr where pr.id = checked.proposal_id and pr.status = 'decided' and jsonb_array_length(pr.levels) > 0) or exists (select from proposal pr, jsonb_array_elements(pr.levels) level where pr.id = checked.proposal_id
           and not exists (select from proposal_approval a where a.proposal_id = pr.id and a.verdict = 'approved'
             and a.content_hash = pr.content_hash and a.position = (level->>'position')::int)) then
         raise exception 'every level has said yes' using constraint = 'decision_approved', errcode = 'P0001';
       end if;
       if not exists (select from proposal_line l where l.proposal_id = checked.proposal_id and l.application_id = checked.application_id
           and (l.amount_minor, l.amount_currency, l.outcome, l.envelope_id) = (checked.amount_minor, checked.amount_currency, checked.outcome, checked.envelope_id)) then
         raise exception 'what was decided is what was proposed' using constraint = 'decision_as_proposed', errcode = 'P0001';
       end if;
       if checked.amount_minor <> coalesce((select sum(t.amount_minor) from ledger_transfer t where t.reference = checked.id
           and t.kind in ('post', 'commit') and t.credit = checked.envelope_id || '/committed' and t.amount_currency = checked.amount_currency), 0) then
         raise exception 'what is decided is committed in the envelope' using constraint = 'decision_committed', errcode = 'P0001';
       end if;
       return null;
     end $$`,
  `create constraint trigger check_decision after insert on decision deferrable initially deferred for each row execute function check_decision()`,
  `create constraint trigger check_decision_line after insert on decision_line deferrable initially deferred for each row execute function check_decision()`,
];
