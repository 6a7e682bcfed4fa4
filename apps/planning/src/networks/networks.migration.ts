import { SqlMigration, forceRowSecurity, grantChanges, keepLifecycle } from '@levada/persistence';

export class Networks1764400002001 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const STATEMENTS = [
  `create table network (
     id uuid primary key,
     authority_id uuid not null,
     plan_id uuid not null,
     number int not null check (number > 0),
     title text not null check (title <> ''),
     valid_from date not null,
     valid_until date,
     status text not null check (status in ('draft', 'in-force', 'superseded', 'withdrawn')),
     drafted_by text not null,
     adopted_by text,
     adopted_at timestamptz,
     version int not null check (version > 0),
     unique (id, authority_id),
     constraint network_number unique (plan_id, number),
     foreign key (plan_id, authority_id) references plan (id, authority_id),
     check (valid_from <= valid_until),
     check ((adopted_by is null) = (adopted_at is null) and (status in ('draft', 'withdrawn')) = (adopted_by is null)),
     check ((status = 'superseded') = (valid_until is not null)),
     constraint network_same_person check (adopted_by <> drafted_by))`,
  `create unique index network_open on network (plan_id) where status = 'draft'`,
  `create unique index network_in_force on network (plan_id) where status = 'in-force'`,
  ...keepLifecycle('network', 'draft', ['draft > in-force', 'draft > withdrawn', 'in-force > superseded']),
  `create table network_entry (
     id uuid primary key,
     authority_id uuid not null,
     network_id uuid not null,
     registration_id uuid not null,
     part text not null check (part in ('basic', 'development')),
     capacity numeric(12, 2) not null check (capacity > 0),
     unit text not null check (unit <> ''),
     fte numeric(9, 2) check (fte > 0),
     territory jsonb not null,
     priority_code text,
     version int not null check (version > 0),
     constraint network_entry_once unique (network_id, registration_id),
     foreign key (network_id, authority_id) references network (id, authority_id))`,
  // Money will be given by it: what was adopted stands.
  `create function keep_network() returns trigger language plpgsql as $$
     begin
       if tg_op = 'UPDATE' and old.status = 'in-force' and new.status = 'superseded'
          and to_jsonb(old) - '{status,valid_until,version}'::text[] = to_jsonb(new) - '{status,valid_until,version}'::text[] then
         return new;
       end if;
       raise exception 'an adopted network never changes' using errcode = 'P0001', constraint = 'network_is_final';
     end $$`,
  `create trigger network_is_final before update or delete on network
     for each row when (old.status <> 'draft') execute function keep_network()`,
  `create function keep_network_entry() returns trigger language plpgsql as $$
     begin
       if exists (select from network where id in (old.network_id, new.network_id) and status <> 'draft') then
         raise exception 'an adopted network never changes' using errcode = 'P0001', constraint = 'network_is_final';
       end if;
       return coalesce(new, old);
     end $$`,
  `create trigger network_is_final before insert or update or delete on network_entry
     for each row execute function keep_network_entry()`,
  ...['network', 'network_entry'].flatMap(grantChanges),
  'revoke delete on network from levada_app',
  ...['network', 'network_entry'].flatMap(forceRowSecurity),
];
