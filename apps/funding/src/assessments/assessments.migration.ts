import { SqlMigration, forceRowSecurity, grantChanges, grantInsertOnly, keepLifecycle } from '@levada/persistence';

/** How rounds are assessed, by whom, what they found, and what it came to. */
export class Assessments1764700000004 extends SqlMigration {
  readonly statements = [...PLANS, ...ASSIGNMENTS, ...REVIEWS, ...CLOSING, ...COUNTED, ...KEPT];
}

const lasting = (table: string): string[] => [
  ...grantChanges(table),
  `revoke delete on ${table} from levada_app`,
  ...forceRowSecurity(table),
];
const growing = (table: string): string[] => [...grantInsertOnly(table), ...forceRowSecurity(table)];
const stable = 'language sql stable set search_path = public, pg_temp';

const PLANS = [
  `create table round_assessment (id uuid primary key, authority_id uuid not null, round_id uuid not null references round,
     rubric_id uuid not null references rubric, assessors int not null check (assessors between 1 and 20),
     aggregation text not null check (aggregation in ('mean', 'median', 'trimmed', 'sum')), spread_alarm text,
     planned_by text not null, planned_at timestamptz not null, version int not null,
     constraint round_assessment_once unique (round_id),
     constraint round_assessment_trimmed check (aggregation <> 'trimmed' or assessors >= 3))`,
  ...lasting('round_assessment'),
];

const ASSIGNMENTS = [
  `create table review_assignment (id uuid primary key, authority_id uuid not null, round_id uuid not null references round,
     application_id uuid not null references application, person text not null, assigned_by text not null, assigned_at timestamptz not null,
     status text not null check (status in ('assigned', 'withdrawn')), reason text, version int not null,
     constraint review_assignment_once unique (application_id, person), check (status = 'assigned' or reason ~ '\\S'))`,
  'create index review_assignment_of_round on review_assignment (round_id, person)',
  ...keepLifecycle('review_assignment', 'assigned', ['assigned > withdrawn', 'withdrawn > assigned']),
  ...lasting('review_assignment'),
];

const REVIEWS = [
  `create table review (id uuid primary key, authority_id uuid not null, round_id uuid not null references round,
     application_id uuid not null references application, person text not null, revision int not null, rubric_id uuid not null references rubric,
     scores jsonb not null, opinion text not null, status text not null check (status in ('draft', 'submitted')), amends uuid references review,
     reason text, total text, begun_at timestamptz not null, submitted_at timestamptz, version int not null,
     check ((status = 'submitted') = (total is not null)), check ((total is null) = (submitted_at is null)),
     check (amends is null or reason ~ '\\S'))`,
  `create unique index review_one_draft on review (application_id, person) where status = 'draft'`,
  `create unique index review_once on review (application_id, person, revision) where status = 'submitted' and amends is null`,
  `create unique index review_amended_once on review (amends) where amends is not null`,
  'create index review_of_round on review (round_id)',
  ...keepLifecycle('review', 'draft', ['draft > submitted']),
  ...lasting('review'),
];

const CLOSING = [
  `create table moderation (id uuid primary key, authority_id uuid not null, application_id uuid not null references application, revision int not null,
     review_ids jsonb not null, scores jsonb not null, reason text not null check (reason ~ '\\S'), person text not null, at timestamptz not null,
     version int not null check (version = 1))`,
  'create index moderation_of_application on moderation (application_id)',
  ...growing('moderation'),
  `create table application_assessment (id uuid primary key, authority_id uuid not null, round_id uuid not null references round,
     application_id uuid not null references application, revision int not null, review_ids jsonb not null, moderation_id uuid references moderation,
     exact text not null, score text not null, criteria jsonb not null, is_below_overall boolean not null, passes boolean not null,
     closed_by text not null, closed_at timestamptz not null, version int not null check (version = 1))`,
  'create index application_assessment_of_application on application_assessment (application_id, closed_at)',
  ...growing('application_assessment'),
];

const COUNTED = [
  // Submitted, of the present revision, not amended since, and by nobody who is out for it.
  `create function counted_reviews(of_application uuid) returns setof review ${stable} as $$
     select r.* from review r join application a on a.id = r.application_id
     where r.application_id = of_application and r.status = 'submitted' and r.revision = a.revision
       and not exists (select from review n where n.amends = r.id and n.status = 'submitted')
       and not is_conflicted(r.person, r.application_id) $$`,
  // The last closing, as long as it is of the present revision and all that it counted still counts.
  `create function standing_assessment(of_application uuid) returns setof application_assessment ${stable} as $$
     select last.* from (select * from application_assessment where application_id = of_application order by closed_at desc, id desc limit 1) as last
       join application a on a.id = last.application_id
     where last.revision = a.revision and not exists (select from jsonb_array_elements_text(last.review_ids) as counted (id)
       where counted.id::uuid not in (select c.id from counted_reviews(of_application) c)) $$`,
  // What scores come to, exactly; null where they are not those that the rubric asks for.
  `create function scored_total(of_rubric uuid, of_scores jsonb) returns numeric ${stable} as $$
     select case when count(s.code) = count(*) and count(*) = count(distinct c->>'code') and count(*) = jsonb_array_length(of_scores)
       and bool_and(s.points::numeric between (c->>'min')::numeric and (c->>'max')::numeric)
       and bool_and(coalesce(s.justification ~ '\\S', false) or not (c->>'justification' = 'always'
         or c->>'justification' = 'when-below' and s.points::numeric < (c->>'threshold')::numeric))
       then sum((c->>'weight')::numeric * s.points::numeric) end
     from rubric r cross join jsonb_array_elements(r.criteria) as c
       left join jsonb_to_recordset(of_scores) as s (code text, points text, justification text) on s.code = c->>'code'
     where r.id = of_rubric $$`,
];

const refused = (why: string, constraint: string) =>
  `raise exception '${why}' using constraint = '${constraint}', errcode = 'P0001';`;
const trigger = (name: string, when: string, table: string, body: string): string[] => [
  `create function ${name}() returns trigger language plpgsql as $$ ${body} $$`,
  `create trigger ${name} before ${when} on ${table} for each row execute function ${name}()`,
];

const KEPT = [
  ...trigger(
    'keep_round_assessment',
    'update',
    'round_assessment',
    `begin
       if new.round_id <> old.round_id or exists (select from review where round_id = new.round_id and status = 'submitted') then
         ${refused('a review was submitted', 'round_assessment_stands')}
       end if;
       return new;
     end`,
  ),
  ...trigger(
    'check_review_assignment',
    'insert or update',
    'review_assignment',
    `begin
       if tg_op = 'UPDATE' and (new.application_id, new.person, new.round_id) is distinct from (old.application_id, old.person, old.round_id) then
         ${refused('an assignment is of one person and application', 'review_assignment_once')}
       end if;
       if new.status = 'assigned' and is_conflicted(new.person, new.application_id) then
         ${refused('a conflict of interest', 'review_assignment_conflict')}
       end if;
       return new;
     end`,
  ),
  ...trigger(
    'check_review',
    'insert or update',
    'review',
    `begin
       if tg_op = 'UPDATE' and (old.status = 'submitted' or (new.application_id, new.person, new.amends, new.reason)
          is distinct from (old.application_id, old.person, old.amends, old.reason)) then
         ${refused('what was submitted stands', 'review_stands')}
       end if;
       if is_conflicted(new.person, new.application_id) then
         ${refused('a conflict of interest', 'conflict_recused')}
       end if;
       if not exists (select from round_declaration d where d.person = new.person and d.round_id = new.round_id) then
         ${refused('nothing was declared', 'review_declared')}
       end if;
       if not exists (select from review_assignment s where s.application_id = new.application_id and s.person = new.person and s.status = 'assigned') then
         ${refused('not assigned', 'review_assigned')}
       end if;
       if new.amends is not null and not exists (select from review r where r.id = new.amends and r.status = 'submitted'
          and (r.application_id, r.person, r.revision) = (new.application_id, new.person, new.revision)) then
         ${refused('amends a review of one’s own, of the same revision', 'review_amends_own')}
       end if;
       if new.status = 'submitted' then
         if new.revision <> (select revision from application where id = new.application_id) then
           ${refused('another revision', 'review_revision')}
         end if;
         if scored_total(new.rubric_id, new.scores) is distinct from new.total::numeric
            or new.rubric_id <> (select rubric_id from round_assessment where round_id = new.round_id) then
           ${refused('not what the rubric asks for', 'review_scores')}
         end if;
         if exists (select from standing_assessment(new.application_id)) then
           ${refused('the assessment is closed', 'assessment_closed')}
         end if;
       end if;
       return new;
     end`,
  ),
  ...trigger(
    'check_moderation',
    'insert',
    'moderation',
    `begin
       if is_conflicted(new.person, new.application_id) then
         ${refused('a conflict of interest', 'conflict_recused')}
       end if;
       if exists (select from counted_reviews(new.application_id) c where c.person = new.person) then
         ${refused('whoever reviewed it does not moderate', 'moderation_another_person')}
       end if;
       return new;
     end`,
  ),
  ...trigger(
    'check_application_assessment',
    'insert',
    'application_assessment',
    `declare
       plan round_assessment;
       counted jsonb := (select coalesce(jsonb_agg(c.id::text order by c.id), '[]') from counted_reviews(new.application_id) c);
       apart numeric := (select max(c.total::numeric) - min(c.total::numeric) from counted_reviews(new.application_id) c);
     begin
       select * into strict plan from round_assessment where round_id = new.round_id;
       if new.revision <> (select revision from application where id = new.application_id) then
         ${refused('another revision', 'review_revision')}
       end if;
       if exists (select from standing_assessment(new.application_id)) then
         ${refused('the assessment is closed', 'assessment_closed')}
       end if;
       if jsonb_array_length(counted) < plan.assessors
          or counted <> (select jsonb_agg(i order by i::uuid) from jsonb_array_elements_text(new.review_ids) as i) then
         ${refused('not all reviews are in', 'assessment_incomplete')}
       end if;
       if apart > plan.spread_alarm::numeric and not exists (select from moderation m where m.id = new.moderation_id
          and m.application_id = new.application_id and m.review_ids @> counted and counted @> m.review_ids) then
         ${refused('the reviews lie too far apart', 'assessment_needs_moderation')}
       end if;
       return new;
     end`,
  ),
];
