import { SqlMigration, forceRowSecurity, grantChanges, grantInsertOnly, keepLifecycle } from '@levada/persistence';

const OF_CASE = `transformation_id uuid not null,
     authority_id uuid not null,
     foreign key (transformation_id, authority_id) references transformation (id, authority_id),`;
const MEASURED = `year int not null check (year between 1990 and 2100),
     measured text not null check (measured in ('institutions', 'places', 'residents')),
     -- Places of different forms are never added up.
     form text check ((measured = 'places') = (form is not null)),
     value int not null check (value >= 0),`;
const AGREED = ['transformation_money', 'transformation_target'];
const GROWING = ['transformation_step_done', 'transformation_reading'];

export class Transformations1764500020000 extends SqlMigration {
  readonly statements = [
    `create table transformation (
       id uuid primary key,
       authority_id uuid not null,
       plan_id uuid not null,
       element_code text not null check (element_code <> ''),
       title text not null check (title <> ''),
       content jsonb not null,
       people_leaving int not null check (people_leaving >= 0),
       people_accompanied int not null check (people_accompanied between 0 and people_leaving),
       people_status text not null,
       status text not null check (status in ('draft', 'agreed', 'running', 'done', 'stopped')),
       drafted_by text not null,
       changed_by text not null,
       agreed_by text,
       agreed_at timestamptz,
       stop_reason text,
       version int not null check (version > 0),
       unique (id, authority_id),
       foreign key (plan_id, authority_id) references plan (id, authority_id),
       check ((agreed_by is null) = (agreed_at is null) and (status = 'draft') = (agreed_by is null)),
       check ((status = 'stopped') = (stop_reason is not null)),
       constraint transformation_same_person check (agreed_by <> drafted_by and agreed_by <> changed_by))`,
    'create index transformation_of_plan on transformation (plan_id, id)',
    ...keepLifecycle('transformation', 'draft', [
      'agreed > running',
      'agreed > stopped',
      'draft > agreed',
      'running > done',
      'running > stopped',
    ]),
    `create table transformation_money (
       ${OF_CASE}
       year int not null check (year between 1990 and 2100),
       source text not null check (source in ('state', 'region', 'municipality', 'eu', 'own', 'users', 'other')),
       amount_minor bigint not null check (amount_minor >= 0),
       currency char(3) not null,
       primary key (transformation_id, year, source, currency))`,
    `create table transformation_target (
       ${OF_CASE}
       ${MEASURED}
       constraint transformation_target_once unique nulls not distinct (transformation_id, year, measured, form))`,
    `create table transformation_step_done (
       ${OF_CASE}
       position int not null check (position > 0),
       done_on date not null,
       marked_by text not null,
       marked_at timestamptz not null,
       primary key (transformation_id, position))`,
    `create table transformation_reading (
       id uuid primary key,
       ${OF_CASE}
       ${MEASURED}
       read_on date not null,
       source text not null check (source <> ''),
       recorded_by text not null,
       recorded_at timestamptz not null,
       -- Which of two of one day is the later.
       seq bigint generated always as identity)`,
    'create index transformation_reading_of on transformation_reading (transformation_id, year, measured)',
    // What two people agreed on stands.
    `create function keep_transformation() returns trigger language plpgsql as $$
       begin
         if (old.plan_id, old.element_code, old.title, old.content, old.people_leaving, old.drafted_by, old.changed_by)
            is distinct from (new.plan_id, new.element_code, new.title, new.content, new.people_leaving, new.drafted_by, new.changed_by)
            or (old.agreed_by, old.agreed_at) is distinct from (new.agreed_by, new.agreed_at) then
           raise exception 'what was agreed does not change' using errcode = 'P0001', constraint = 'transformation_is_agreed';
         end if;
         return new;
       end $$`,
    `create trigger transformation_is_agreed before update on transformation
       for each row when (old.status <> 'draft') execute function keep_transformation()`,
    `create function keep_agreed() returns trigger language plpgsql as $$
       begin
         if exists (select from transformation where id in (old.transformation_id, new.transformation_id) and status <> 'draft') then
           raise exception 'what was agreed does not change' using errcode = 'P0001', constraint = 'transformation_is_agreed';
         end if;
         return coalesce(new, old);
       end $$`,
    ...AGREED.map(
      (table) => `create trigger transformation_is_agreed before insert or update or delete on ${table}
         for each row execute function keep_agreed()`,
    ),
    ...['transformation', ...AGREED].flatMap(grantChanges),
    'revoke delete on transformation from levada_app',
    ...GROWING.flatMap(grantInsertOnly),
    ...['transformation', ...AGREED, ...GROWING].flatMap(forceRowSecurity),
  ];
}
