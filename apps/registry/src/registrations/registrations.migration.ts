import { SqlMigration, forceRowSecurity, grantChanges, grantInsertOnly, keepLifecycle } from '@levada/persistence';

/** Registrations with their suspensions and the history of their capacities. */
export class Registrations1764000002001 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const NO_SITE = `'00000000-0000-0000-0000-000000000000'::uuid`;

const STATEMENTS = [
  'create extension if not exists btree_gist',
  `create table registration (
     id uuid primary key,
     authority_id uuid not null,
     organisation_id uuid not null,
     service_id uuid not null,
     catalogue text not null check (catalogue <> ''),
     catalogue_version_id uuid not null,
     code text not null check (code <> ''),
     form text not null check (form in ('residential', 'outpatient', 'field')),
     site_id uuid,
     number text not null check (number <> ''),
     valid_from date not null,
     valid_until date,
     status text not null check (status in ('registered', 'suspended', 'ended')),
     reason text check (reason <> ''),
     end_reason text check (end_reason <> ''),
     version int not null check (version > 0),
     unique (id, authority_id),
     foreign key (organisation_id, authority_id) references organisation (id, authority_id),
     foreign key (service_id, authority_id) references service (id, authority_id),
     foreign key (site_id, authority_id) references site (id, authority_id),
     constraint registration_period check (valid_until > valid_from),
     check (status <> 'suspended' or reason is not null),
     check (status <> 'ended' or valid_until is not null and end_reason is not null),
     constraint registration_overlap exclude using gist (organisation_id with =, catalogue with =, code with =, form with =,
       coalesce(site_id, ${NO_SITE}) with =, daterange(valid_from, valid_until) with &&))`,
  ...['organisation', 'service', 'site'].map(
    (noun) => `create index registration_of_${noun} on registration (${noun}_id)`,
  ),
  `create index registration_that_ends on registration (valid_until) where status <> 'ended'`,
  ...keepLifecycle('registration', 'registered', [
    'registered > suspended',
    'suspended > registered',
    'registered > ended',
    'suspended > ended',
  ]),
  // What was registered stays what it was: another kind, form or first day is another registration.
  `create function keep_registration() returns trigger language plpgsql as $$
     begin
       if (new.authority_id, new.catalogue, new.code, new.form, new.valid_from) is distinct from
          (old.authority_id, old.catalogue, old.code, old.form, old.valid_from)
         or old.status = 'ended' and new.valid_until is distinct from old.valid_until then
         raise exception 'a registration stays what it was' using errcode = 'P0001', constraint = 'registration_stays';
       end if;
       return new;
     end $$`,
  `create trigger keep_registration before update on registration for each row execute function keep_registration()`,
  `create table suspension (
     id uuid primary key,
     authority_id uuid not null,
     registration_id uuid not null,
     from_on date not null,
     until_on date check (until_on >= from_on),
     reason text not null check (reason <> ''),
     suspended_by text not null,
     lifted_by text,
     lift_reason text check (lift_reason <> ''),
     version int not null check (version > 0),
     check (num_nulls(until_on, lifted_by, lift_reason) in (0, 3)),
     foreign key (registration_id, authority_id) references registration (id, authority_id),
     constraint suspension_overlap exclude using gist (registration_id with =, daterange(from_on, until_on) with &&))`,
  `create table capacity (
     id uuid primary key,
     authority_id uuid not null,
     registration_id uuid not null,
     basis text not null check (basis in ('registered', 'actual', 'funded', 'occupied')),
     unit text not null check (unit <> ''),
     amount numeric(11, 2) not null check (amount >= 0),
     from_on date not null,
     until_on date check (until_on > from_on),
     reason text not null check (reason <> ''),
     recorded_by text not null,
     recorded_at timestamptz not null,
     version int not null check (version > 0),
     foreign key (registration_id, authority_id) references registration (id, authority_id),
     constraint capacity_overlap exclude using gist (registration_id with =, basis with =, unit with =,
       daterange(from_on, until_on) with &&))`,
  // That a registration ends on a day was told so many days before it.
  `create table expiry_notice (
     registration_id uuid not null,
     authority_id uuid not null,
     valid_until date not null,
     days int not null,
     given_at timestamptz not null,
     primary key (registration_id, valid_until, days),
     foreign key (registration_id, authority_id) references registration (id, authority_id))`,
  ...grantInsertOnly('expiry_notice'),
  ...forceRowSecurity('expiry_notice'),
  // That a capacity which had been recorded for a day to come began, or one ended, was told.
  `create table capacity_told (
     registration_id uuid not null,
     authority_id uuid not null,
     on_day date not null,
     primary key (registration_id, on_day),
     foreign key (registration_id, authority_id) references registration (id, authority_id))`,
  ...grantInsertOnly('capacity_told'),
  ...forceRowSecurity('capacity_told'),
  `create index capacity_that_begins on capacity (from_on)`,
  ...['registration', 'suspension', 'capacity'].flatMap((table) => [
    ...grantChanges(table),
    `revoke delete on ${table} from levada_app`,
    ...forceRowSecurity(table),
  ]),
];
