import { SqlMigration, forceRowSecurity, grantChanges, keepLifecycle } from '@levada/persistence';

/** A plan has versions, and a version is made of elements: passages, goals, priorities, measures, with their costs. */
export class PlanVersions1764400001000 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const CONTENT = ['plan_element', 'plan_cost', 'plan_alignment'] as const;

/** What was adopted is public: every authority may read it, and no other than its own may write it. */
function readByAll(table: string, condition: string): string {
  return `create policy published on ${table} for select using (${condition})`;
}

const STATEMENTS = [
  `create table plan_template (
     id uuid primary key,
     authority_id uuid not null,
     code text not null check (code <> ''),
     number int not null check (number > 0),
     source text not null check (source <> ''),
     parts jsonb not null,
     kinds jsonb not null,
     cited text not null,
     gates jsonb not null,
     criteria jsonb not null,
     version int not null check (version > 0),
     constraint plan_template_number unique (authority_id, code, number))`,
  `create table plan_version (
     id uuid primary key,
     plan_id uuid not null,
     authority_id uuid not null,
     plan_version int not null check (plan_version > 0),
     amends int,
     title text not null check (title <> ''),
     from_on date not null,
     to_on date not null,
     departments jsonb not null,
     status text not null check (status in ('draft', 'in-consultation', 'revised', 'withdrawn', 'adopted', 'superseded')),
     drafted_by text not null,
     consultation_opens_at timestamptz,
     consultation_closes_at timestamptz,
     adopted_by text,
     adopted_at timestamptz,
     resolution jsonb,
     -- Raised by every change of what is written in it: a body resolves on one text, an approver adopts the text they read.
     text_version int not null default 1,
     version int not null check (version > 0),
     unique (plan_id, plan_version),
     unique (plan_id, plan_version, authority_id),
     foreign key (plan_id, authority_id) references plan (id, authority_id),
     foreign key (plan_id, amends) references plan_version (plan_id, plan_version),
     check (amends < plan_version),
     check (from_on <= to_on),
     check (consultation_opens_at < consultation_closes_at),
     check ((consultation_opens_at is null) = (consultation_closes_at is null)),
     check (status <> 'draft' or consultation_opens_at is null),
     check (status not in ('in-consultation', 'revised') or consultation_opens_at is not null),
     check ((status in ('adopted', 'superseded')) = (adopted_by is not null) and (adopted_by is null) = (adopted_at is null)),
     check (adopted_by is not null or resolution is null),
     constraint plan_same_person check (adopted_by <> drafted_by))`,
  `create table plan_element (
     id uuid primary key,
     authority_id uuid not null,
     plan_id uuid not null,
     plan_version int not null,
     code text not null check (code <> ''),
     kind text not null,
     part text,
     parent text,
     position int not null,
     title text not null check (title <> ''),
     is_cited boolean not null,
     -- Itself and all above it, the top first; and of these the one that money cites. So a tree is summed without walking it.
     path text[] not null check (path[cardinality(path)] = code),
     cited text check (cited = any (path)),
     is_social_service boolean not null,
     is_published boolean not null default false,
     content jsonb not null,
     changed_by text not null,
     changed_at timestamptz not null,
     version int not null check (version > 0),
     constraint plan_element_code unique (plan_id, plan_version, code),
     unique (plan_id, plan_version, code, authority_id),
     foreign key (plan_id, plan_version, authority_id) references plan_version (plan_id, plan_version, authority_id),
     foreign key (plan_id, plan_version, parent) references plan_element (plan_id, plan_version, code)
       deferrable initially deferred,
     check (parent <> code))`,
  `create index plan_element_below on plan_element (plan_id, plan_version, parent)`,
  `create index plan_element_cited on plan_element (plan_id, plan_version) where is_cited`,
  `create table plan_cost (
     authority_id uuid not null,
     plan_id uuid not null,
     plan_version int not null,
     code text not null,
     year int not null,
     source text not null check (source in ('state', 'region', 'municipality', 'eu', 'own', 'users', 'other')),
     amount_minor bigint not null check (amount_minor >= 0),
     currency char(3) not null,
     -- As its element: so that sums that keep related activities apart do not have to look there.
     is_social_service boolean not null,
     is_published boolean not null default false,
     primary key (plan_id, plan_version, code, year, source, currency),
     foreign key (plan_id, plan_version, code, authority_id)
       references plan_element (plan_id, plan_version, code, authority_id) on delete cascade)`,
  `create table plan_alignment (
     authority_id uuid not null,
     plan_id uuid not null,
     plan_version int not null,
     code text not null,
     to_plan uuid not null,
     to_code text not null check (to_code <> ''),
     is_published boolean not null default false,
     primary key (plan_id, plan_version, code, to_plan, to_code),
     foreign key (plan_id, plan_version, code, authority_id)
       references plan_element (plan_id, plan_version, code, authority_id) on delete cascade)`,
  `create index plan_alignment_to on plan_alignment (to_plan, to_code)`,
  ...['plan_template', 'plan_version', ...CONTENT].flatMap(grantChanges),
  ...['plan_template', 'plan_version', ...CONTENT].flatMap(forceRowSecurity),
  'revoke delete on plan_version from levada_app',
  'revoke update, delete on plan_template from levada_app',

  // What is there already: one version each.
  `alter table plan add column type text not null default 'strategic'
     check (type in ('strategic', 'community', 'summary-of-local-plans', 'status-and-outlook', 'guidelines')),
     add column follows uuid,
     add column template_id uuid references plan_template,
     add column is_published boolean not null default false`,
  `set local levada.authority = '*'`,
  'drop trigger adopted_is_final on plan',
  'drop trigger keep_lifecycle on plan',
  'drop function refuse_change_of_adopted, keep_lifecycle_of_plan',
  `insert into plan_version (id, plan_id, authority_id, plan_version, title, from_on, to_on, departments, status, drafted_by,
     consultation_opens_at, consultation_closes_at, adopted_by, adopted_at, resolution, version)
   select id, id, authority_id, plan_version, title, from_on, to_on, '[]', status, drafted_by,
     consultation_opens_at, consultation_closes_at, adopted_by, adopted_at, resolution, version from plan`,
  `insert into plan_element (id, authority_id, plan_id, plan_version, code, kind, position, title, is_cited, path, cited,
     is_social_service, is_published, content, changed_by, changed_at, version)
   select gen_random_uuid(), r.authority_id, r.plan_id, r.plan_version, r.code, 'priority', r.position, r.title, true,
     array[r.code], r.code, true,
     p.status = 'adopted',
     '{"body": "", "officer": null, "responsible": [], "cooperating": [], "measureKind": null, "addressee": null,
       "bindingness": "own", "budgetLine": null, "territories": [], "targetGroups": [], "serviceTypes": [],
       "from": null, "to": null, "indicators": []}',
     p.drafted_by, coalesce(p.adopted_at, to_timestamp(0)), 1
   from plan_priority r join plan p on p.id = r.plan_id`,
  `update plan set is_published = true where status = 'adopted'`,
  'drop table plan_priority',
  'drop function refuse_priority_of_adopted',
  `alter table plan drop column title, drop column from_on, drop column to_on, drop column plan_version, drop column status,
     drop column drafted_by, drop column consultation_opens_at, drop column consultation_closes_at, drop column adopted_by,
     drop column adopted_at, drop column resolution, drop column version`,
  'revoke update on plan from levada_app',
  `set local levada.authority = ''`,

  // One version is worked on at a time, and one is in force.
  `create unique index plan_version_open on plan_version (plan_id) where status in ('draft', 'in-consultation')`,
  `create unique index plan_version_in_force on plan_version (plan_id) where status = 'adopted'`,
  ...keepLifecycle('plan_version', 'draft', [
    'adopted > superseded',
    'draft > adopted',
    'draft > in-consultation',
    'draft > withdrawn',
    'in-consultation > adopted',
    'in-consultation > revised',
    'in-consultation > withdrawn',
  ]),
  // Money cites an adopted plan by its sentences, and comments cite what was consulted: both stand, whatever the service does.
  `create function keep_plan_version() returns trigger language plpgsql as $$
     begin
       if old.status in ('draft', 'in-consultation') and tg_op = 'UPDATE' then
         if old.status = 'draft' or to_jsonb(old) - '{status,version,adopted_by,adopted_at,resolution}'::text[]
             = to_jsonb(new) - '{status,version,adopted_by,adopted_at,resolution}'::text[] then
           return new;
         end if;
         raise exception 'what people comment on does not change' using errcode = 'P0001', constraint = 'plan_version_is_final';
       end if;
       if tg_op = 'UPDATE' and old.status = 'adopted' and new.status = 'superseded'
          and to_jsonb(old) - '{status,version}'::text[] = to_jsonb(new) - '{status,version}'::text[] then
         return new;
       end if;
       raise exception 'an adopted plan never changes' using errcode = 'P0001', constraint = 'plan_version_is_final';
     end $$`,
  // Who wrote in it does not adopt it: nobody approves what they proposed.
  `create function refuse_adoption_by_a_hand() returns trigger language plpgsql as $$
     begin
       if exists (select from plan_version v where v.plan_id = new.plan_id and v.plan_version > coalesce(new.amends, 0)
                    and v.plan_version <= new.plan_version and v.status <> 'withdrawn' and v.drafted_by = new.adopted_by)
          or exists (select from plan_element e where e.plan_id = new.plan_id and e.plan_version = new.plan_version
                       and e.changed_by = new.adopted_by
                       and e.changed_at > coalesce((select b.adopted_at from plan_version b
                         where b.plan_id = new.plan_id and b.plan_version = new.amends), '-infinity')) then
         raise exception 'who drafted a plan does not adopt it' using errcode = 'P0001', constraint = 'plan_same_person';
       end if;
       return new;
     end $$`,
  `create trigger another_person before update of status on plan_version
     for each row when (new.status = 'adopted' and old.status <> 'adopted') execute function refuse_adoption_by_a_hand()`,
  `create trigger version_is_final before update or delete on plan_version for each row execute function keep_plan_version()`,
  `create function keep_plan_content() returns trigger language plpgsql as $$
     begin
       if exists (select from plan_version v where v.status <> 'draft'
                  and ((v.plan_id, v.plan_version) = (old.plan_id, old.plan_version)
                       or (v.plan_id, v.plan_version) = (new.plan_id, new.plan_version)))
          and not (tg_op = 'UPDATE' and new.is_published and not old.is_published
                   and exists (select from plan_version v where (v.plan_id, v.plan_version) = (new.plan_id, new.plan_version)
                               and v.status = 'adopted')
                   and to_jsonb(old) - 'is_published' = to_jsonb(new) - 'is_published') then
         raise exception 'an adopted plan never changes, nor what people comment on' using errcode = 'P0001', constraint = 'plan_version_is_final';
       end if;
       if tg_op <> 'DELETE' and new.is_published
          and not exists (select from plan_version v where (v.plan_id, v.plan_version) = (new.plan_id, new.plan_version)
                          and v.status = 'adopted') then
         raise exception 'only what was adopted is public' using errcode = 'P0001', constraint = 'plan_version_is_final';
       end if;
       return coalesce(new, old);
     end $$`,
  ...CONTENT.map(
    (table) => `create trigger content_is_final before insert or update or delete on ${table}
       for each row execute function keep_plan_content()`,
  ),
  // An adoption makes it public: by the database, so that nothing is adopted in secret.
  `create function publish_plan() returns trigger language plpgsql security definer set search_path = public as $$
     begin
       update plan set is_published = true where id = new.plan_id and not is_published;
       ${CONTENT.map((table) => `update ${table} set is_published = true where (plan_id, plan_version) = (new.plan_id, new.plan_version);`).join('\n       ')}
       return null;
     end $$`,
  `create trigger publish after update of status on plan_version
     for each row when (new.status = 'adopted' and old.status <> 'adopted') execute function publish_plan()`,
  readByAll('plan', 'is_published'),
  readByAll('plan_version', `status in ('adopted', 'superseded')`),
  readByAll('plan_template', 'exists (select from plan p where p.template_id = plan_template.id and p.is_published)'),
  ...CONTENT.map((table) => readByAll(table, 'is_published')),
];
