import { SqlMigration, forceRowSecurity, grantChanges, grantInsertOnly } from '@levada/persistence';

export class Plans1700000004000 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const STATEMENTS = [
  `create table plan (
     id uuid primary key,
     authority_id uuid not null,
     title text not null check (title <> ''),
     level text not null check (level in ('local', 'regional', 'national')),
     part_of uuid references plan,
     part_of_title text,
     territory_scheme text not null,
     territory_level text not null,
     territory_code text not null,
     from_on date not null,
     to_on date not null,
     plan_version int not null check (plan_version > 0),
     status text not null check (status in ('draft', 'in-consultation', 'adopted')),
     drafted_by text not null,
     consultation_opens_at timestamptz,
     consultation_closes_at timestamptz,
     adopted_by text,
     adopted_at timestamptz,
     resolution jsonb,
     version int not null check (version > 0),
     unique (id, authority_id),
     check (from_on <= to_on),
     check (consultation_opens_at < consultation_closes_at),
     check ((consultation_opens_at is null) = (consultation_closes_at is null)),
     check (status <> 'draft' or consultation_opens_at is null),
     check (status <> 'in-consultation' or consultation_opens_at is not null),
     check ((status = 'adopted') = (adopted_by is not null) and (status = 'adopted') = (adopted_at is not null)),
     check (status = 'adopted' or resolution is null),
     constraint plan_same_person check (adopted_by <> drafted_by))`,
  `create table plan_priority (
     plan_id uuid not null,
     plan_version int not null,
     code text not null check (code <> ''),
     authority_id uuid not null,
     title text not null check (title <> ''),
     position int not null,
     primary key (plan_id, plan_version, code),
     foreign key (plan_id, authority_id) references plan (id, authority_id))`,
  // Money cites an adopted plan by its sentences: they stand as adopted, whatever the service does.
  `create function refuse_change_of_adopted() returns trigger language plpgsql as $$
     begin
       raise exception 'an adopted plan never changes' using errcode = 'P0001', constraint = 'plan_adopted_is_final';
     end $$`,
  `create trigger adopted_is_final before update or delete on plan
     for each row when (old.status = 'adopted') execute function refuse_change_of_adopted()`,
  `create function refuse_priority_of_adopted() returns trigger language plpgsql as $$
     begin
       if exists (select from plan where id in (old.plan_id, new.plan_id) and status = 'adopted') then
         raise exception 'an adopted plan never changes' using errcode = 'P0001', constraint = 'plan_adopted_is_final';
       end if;
       return coalesce(new, old);
     end $$`,
  `create trigger adopted_is_final before insert or update or delete on plan_priority
     for each row execute function refuse_priority_of_adopted()`,
  ...grantChanges('plan'),
  `revoke delete on plan from levada_app`,
  ...grantInsertOnly('plan_priority'),
  ...forceRowSecurity('plan'),
  ...forceRowSecurity('plan_priority'),
];
