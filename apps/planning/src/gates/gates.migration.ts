import { SqlMigration, forceRowSecurity, grantInsertOnly } from '@levada/persistence';

export class PlanGates1764400001001 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const STATEMENTS = [
  `create table plan_gate_record (
     id uuid primary key,
     authority_id uuid not null,
     plan_id uuid not null,
     plan_version int not null,
     text_version int not null,
     gate text not null check (gate <> ''),
     body text,
     number text,
     held_on date not null,
     text text not null,
     recorded_by text not null,
     recorded_at timestamptz not null,
     constraint plan_gate_passed_once unique (plan_id, plan_version, text_version, gate),
     foreign key (plan_id, plan_version, authority_id) references plan_version (plan_id, plan_version, authority_id),
     check ((body is null) = (number is null)),
     check (held_on <= (recorded_at at time zone 'UTC')::date))`,
  // A mark is never rewritten: a later one of the same criterion and role takes its place, and the earlier stays.
  `create table plan_criterion_mark (
     id uuid primary key,
     authority_id uuid not null,
     plan_id uuid not null,
     plan_version int not null,
     criterion text not null check (criterion <> ''),
     role text not null check (role in ('self', 'review')),
     is_met boolean not null,
     reason text not null check (reason <> ''),
     marked_by text not null,
     marked_at timestamptz not null,
     seq bigint generated always as identity,
     foreign key (plan_id, plan_version, authority_id) references plan_version (plan_id, plan_version, authority_id))`,
  `create index plan_criterion_mark_of on plan_criterion_mark (plan_id, plan_version)`,
  `create function refuse_own_review() returns trigger language plpgsql as $$
     begin
       if (new.role = 'review' and exists (select from plan_version v where v.plan_id = new.plan_id
             and v.plan_version = new.plan_version and v.drafted_by = new.marked_by))
          or exists (select from plan_criterion_mark m where m.plan_id = new.plan_id and m.plan_version = new.plan_version
                       and m.criterion = new.criterion and m.role <> new.role and m.marked_by = new.marked_by) then
         raise exception 'who drafts a plan does not review it' using errcode = 'P0001', constraint = 'plan_criterion_same_person';
       end if;
       return new;
     end $$`,
  `create trigger another_person before insert on plan_criterion_mark for each row execute function refuse_own_review()`,
  ...['plan_gate_record', 'plan_criterion_mark'].flatMap(grantInsertOnly),
  ...['plan_gate_record', 'plan_criterion_mark'].flatMap(forceRowSecurity),
];
