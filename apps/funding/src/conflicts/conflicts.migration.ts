import { SqlMigration, forceRowSecurity, grantInsertOnly } from '@levada/persistence';

/** Who is out for which application: as they said themselves, by their own organisation, or by a name at the provider. */
export class Conflicts1764700000003 extends SqlMigration {
  readonly statements = [...TABLES, ...FOUND];
}

const growing = (table: string): string[] => [...grantInsertOnly(table), ...forceRowSecurity(table)];
const version = 'version int not null check (version = 1)';

const TABLES = [
  `create table round_declaration (id uuid primary key, authority_id uuid not null, round_id uuid not null references round, person text not null,
     name text not null, name_key text not null, organisations jsonb not null, declared_at timestamptz not null, ${version})`,
  'create index round_declaration_of_person on round_declaration (person, round_id)',
  'create index round_declaration_of_round on round_declaration (round_id)',
  ...growing('round_declaration'),
  `create table conflict (id uuid primary key, authority_id uuid not null, round_id uuid not null references round,
     application_id uuid not null references application, person text not null, reason text not null check (reason ~ '\\S'),
     declared_at timestamptz not null, ${version}, constraint conflict_once unique (person, application_id))`,
  'create index conflict_of_round on conflict (round_id)',
  ...growing('conflict'),
  `create table conflict_clearance (id uuid primary key, authority_id uuid not null, round_id uuid not null references round,
     application_id uuid not null references application, person text not null, reason text not null check (reason ~ '\\S'),
     cleared_by text not null, cleared_at timestamptz not null, ${version},
     constraint conflict_clearance_two_people check (cleared_by <> person))`,
  'create index conflict_clearance_of_person on conflict_clearance (person, application_id)',
  ...growing('conflict_clearance'),
];

const FOUND = [
  // Of one that was merged, the one that remains.
  `create function remaining_organisation(of_organisation uuid) returns uuid language sql stable set search_path = public, pg_temp as $$
     select coalesce((select merged_into from known_organisation where id = of_organisation), of_organisation) $$`,
  // All of a round, each with how it is known. A person who looks alike at the provider is out until somebody else says otherwise.
  `create function conflicts_of_round(of_round uuid) returns table (application_id uuid, person text, kind text, reason text, at timestamptz)
     language sql stable set search_path = public, pg_temp as $$
     select c.application_id, c.person, 'declared', c.reason, c.declared_at from conflict c where c.round_id = of_round
     union all
     select a.id, d.person, 'organisation', null, min(d.declared_at)
     from round_declaration d cross join jsonb_array_elements_text(d.organisations) as own (id)
       join application a on a.round_id = of_round and remaining_organisation(a.organisation_id) = remaining_organisation(own.id::uuid)
     where d.round_id = of_round group by a.id, d.person
     union all
     select a.id, d.person, 'named', null, min(d.declared_at)
     from round_declaration d join known_provider_person k on k.name_key = d.name_key and k.name_key <> ''
       join application a on a.round_id = of_round and remaining_organisation(a.organisation_id) = remaining_organisation(k.organisation_id)
     where d.round_id = of_round
       and not exists (select from conflict_clearance s where s.person = d.person and s.application_id = a.id)
     group by a.id, d.person $$`,
  // The same of one person, by what they declared and by what is known of them now.
  `create function recused_applications(who text, named text, own uuid[]) returns setof uuid
     language sql stable set search_path = public, pg_temp as $$
     select c.application_id from conflict c where c.person = who
     union
     select a.id from round_declaration d cross join jsonb_array_elements_text(d.organisations) as declared (id)
       join application a on a.round_id = d.round_id and remaining_organisation(a.organisation_id) = remaining_organisation(declared.id::uuid)
     where d.person = who
     union
     select a.id from application a where a.organisation_id = any (array(
       select k.id from known_organisation k where coalesce(k.merged_into, k.id) = any (array(select remaining_organisation(o) from unnest(own) as o))
       union select unnest(own)))
     union
     select a.id from (select d.round_id, d.name_key from round_declaration d where d.person = who
         union all select null, named where named <> '') as called
       join known_provider_person k on k.name_key = called.name_key and k.name_key <> ''
       join application a on (called.round_id is null or a.round_id = called.round_id)
         and a.organisation_id = any (array(select o.id from known_organisation o
           where coalesce(o.merged_into, o.id) = remaining_organisation(k.organisation_id) union select k.organisation_id))
     where not exists (select from conflict_clearance s where s.person = who and s.application_id = a.id) $$`,
  `create function is_conflicted(who text, of_application uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
     select of_application in (select recused_applications(who, '', '{}')) $$`,
];
