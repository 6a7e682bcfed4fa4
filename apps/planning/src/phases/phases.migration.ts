import { SqlMigration, forceRowSecurity, grantChanges, grantInsertOnly, keepLifecycle } from '@levada/persistence';

export class Phases1764500030000 extends SqlMigration {
  readonly statements = [
    `create table plan_phase (
       id uuid primary key,
       authority_id uuid not null,
       plan_id uuid not null,
       code text not null check (code <> ''),
       title text not null check (title <> ''),
       position int not null check (position > 0),
       body_id uuid,
       group_name text check (group_name <> ''),
       due_on date not null,
       deliverables jsonb not null,
       is_closing boolean not null,
       handover jsonb not null,
       status text not null check (status in ('planned', 'started', 'done')),
       planned_by text not null,
       planned_at timestamptz not null,
       started_by text,
       started_at timestamptz,
       done_by text,
       done_at timestamptz,
       version int not null check (version > 0),
       unique (id, authority_id),
       foreign key (plan_id, authority_id) references plan (id, authority_id),
       foreign key (body_id, authority_id) references body (id, authority_id),
       check ((started_by is null) = (started_at is null) and (status = 'planned') = (started_by is null)),
       check ((done_by is null) = (done_at is null) and (status = 'done') = (done_by is not null)),
       check ((is_closing and status = 'done') = (handover <> '[]')),
       constraint plan_phase_code unique nulls not distinct (plan_id, body_id, group_name, code),
       constraint plan_phase_position unique nulls not distinct (plan_id, body_id, group_name, position))`,
    'create unique index plan_phase_closing on plan_phase (plan_id) where is_closing',
    `create index plan_phase_due on plan_phase (due_on) where status <> 'done'`,
    ...keepLifecycle('plan_phase', 'planned', ['planned > started', 'started > done']),
    `create function keep_plan_phase() returns trigger language plpgsql as $$
       begin
         raise exception 'a phase that is done stands' using errcode = 'P0001', constraint = 'plan_phase_is_done';
       end $$`,
    `create trigger phase_is_done before update or delete on plan_phase
       for each row when (old.status = 'done') execute function keep_plan_phase()`,
    `create function keep_phase_order() returns trigger language plpgsql as $$
       begin
         if exists (select from plan_phase where plan_id = new.plan_id and body_id is not distinct from new.body_id
                    and group_name is not distinct from new.group_name and position < new.position and status <> 'done') then
           raise exception 'the phase in front is not done' using errcode = 'P0001', constraint = 'plan_phase_in_order';
         end if;
         return new;
       end $$`,
    `create trigger phase_in_order before update of status on plan_phase
       for each row when (new.status = 'done') execute function keep_phase_order()`,
    `create table plan_phase_notice (
       phase_id uuid not null,
       authority_id uuid not null,
       due_on date not null,
       -- Before it was due; -1: overdue.
       days int not null,
       given_at timestamptz not null,
       primary key (phase_id, due_on, days),
       foreign key (phase_id, authority_id) references plan_phase (id, authority_id))`,
    ...grantChanges('plan_phase'),
    'revoke delete on plan_phase from levada_app',
    ...grantInsertOnly('plan_phase_notice'),
    ...['plan_phase', 'plan_phase_notice'].flatMap(forceRowSecurity),
  ];
}
