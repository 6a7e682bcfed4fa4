import { SqlMigration, forceRowSecurity, grantChanges, grantInsertOnly, keepLifecycle } from '@levada/persistence';

/** Programmes in versions, rounds with a window and a seal, and applications from the first word to the second person's yes. */
export class Drafts1764600000003 extends SqlMigration {
  readonly statements = [...PROGRAMMES, ...ROUNDS, ...APPLICATIONS, ...DRAFTS];
}

const lasting = (table: string): string[] => [
  ...grantChanges(table),
  `revoke delete on ${table} from levada_app`,
  ...forceRowSecurity(table),
];

const PROGRAMMES = [
  `create table programme (id uuid primary key, authority_id uuid not null, code text not null, title text not null, version int not null,
     constraint programme_code unique (authority_id, code))`,
  ...lasting('programme'),
  `create table programme_version (id uuid primary key, authority_id uuid not null, programme_id uuid not null references programme, number int not null,
     status text not null check (status in ('draft', 'published', 'superseded')), guideline text not null, conditions jsonb not null,
     written_by text not null, published_by text, published_at timestamptz, version int not null, unique (programme_id, number),
     constraint programme_two_people check (published_by <> written_by), check ((published_by is null) = (status = 'draft')),
     check ((published_by is null) = (published_at is null)))`,
  `create unique index programme_in_force on programme_version (programme_id) where status = 'published'`,
  `create unique index programme_drafted on programme_version (programme_id) where status = 'draft'`,
  ...keepLifecycle('programme_version', 'draft', ['draft > published', 'published > superseded']),
  `create function keep_programme() returns trigger language plpgsql as $$
     begin
       if old.status <> 'draft' and (to_jsonb(new) - '{status,version}'::text[]) is distinct from (to_jsonb(old) - '{status,version}'::text[]) then
         raise exception 'a published text never changes' using constraint = 'programme_immutable', errcode = 'P0001';
       end if;
       return new;
     end $$`,
  `create trigger keep_programme before update on programme_version for each row execute function keep_programme()`,
  ...lasting('programme_version'),
];

const ROUNDS = [
  `alter table round add kind text not null default 'ordinary' check (kind in ('ordinary', 'extraordinary')),
     add programme_version_id uuid references programme_version, add opens_at timestamptz, add deadline timestamptz,
     add is_sealed boolean not null default false, add unsealed_at timestamptz,
     add constraint round_window check (opens_at < deadline), add constraint round_seal check (not is_sealed or deadline is not null),
     add constraint round_unsealed check (unsealed_at >= deadline)`,
  ...['kind', 'is_sealed'].map((one) => `alter table round alter ${one} drop default`),
  // Everybody gets more time, never less; and what was sealed is not sealed again.
  `create function keep_window() returns trigger language plpgsql as $$
     begin
       if new.deadline is distinct from old.deadline and (old.unsealed_at is not null or new.deadline is null or old.deadline is null or new.deadline < old.deadline)
          or (new.is_sealed, new.opens_at) is distinct from (old.is_sealed, old.opens_at)
          or old.unsealed_at is not null and new.unsealed_at is distinct from old.unsealed_at then
         raise exception 'a deadline is never moved forward' using constraint = 'round_window_kept', errcode = 'P0001';
       end if;
       return new;
     end $$`,
  `create trigger keep_window before update on round for each row execute function keep_window()`,
  'create index round_to_unseal on round (deadline) where is_sealed and unsealed_at is null',
];

const APPLICATIONS = [
  `alter table application add budget jsonb not null default '{"costs": [], "revenues": [], "sources": []}', add description text,
     add revision int not null default 1 check (revision > 0), add completion jsonb, add ended_reason text,
     drop constraint application_status_check, add check (status in ('submitted', 'withdrawn', 'decided')),
     add check ((status = 'withdrawn') = (ended_reason is not null))`,
  'drop trigger keep_lifecycle on application',
  'drop function keep_lifecycle_of_application',
  ...keepLifecycle('application', 'submitted', ['submitted > decided', 'submitted > withdrawn']),
  // Nothing comes in before a round opens or after its deadline, whatever the service thinks.
  `create function check_in_time() returns trigger language plpgsql as $$
     begin
       if exists (select from round r where r.id = new.round_id and (new.submitted_at < r.opens_at or new.submitted_at >= r.deadline)) then
         raise exception 'an application comes in while its round takes some' using constraint = 'application_in_time', errcode = 'P0001';
       end if;
       return new;
     end $$`,
  `create trigger check_in_time before insert on application for each row execute function check_in_time()`,
  `create table application_revision (application_id uuid not null references application, revision int not null, authority_id uuid not null,
     content jsonb not null, by text not null, at timestamptz not null, primary key (application_id, revision))`,
  ...grantInsertOnly('application_revision'),
  ...forceRowSecurity('application_revision'),
  `create table eligibility_check (id uuid primary key, authority_id uuid not null, application_id uuid not null references application,
     occasion text not null check (occasion in ('submission', 'decision')), facts jsonb not null, verdicts jsonb not null, at timestamptz not null)`,
  'create index eligibility_check_of on eligibility_check (application_id, at)',
  ...grantInsertOnly('eligibility_check'),
  ...forceRowSecurity('eligibility_check'),
];

/** Hides rows of rounds whose seal is not broken from whoever reads by the role for readers, operators included. */
const sealed = (table: string, round: string): string[] => [
  `create policy sealed_from_readers on ${table} as restrictive for select to levada_ro
     using (exists (select from round r where r.id = ${round} and (not r.is_sealed or r.unsealed_at is not null)))`,
];
const ofApplication = (table: string): string =>
  `(select a.round_id from application a where a.id = ${table}.application_id)`;

const DRAFTS = [
  `create table application_draft (id uuid primary key, authority_id uuid not null, round_id uuid not null references round, organisation_id uuid not null,
     content jsonb not null, status text not null check (status in ('draft', 'ready', 'submitted', 'discarded')),
     writers jsonb not null, certified_by text, certified_at timestamptz, application_id uuid references application, version int not null,
     check ((status = 'submitted') = (certified_by is not null)), check ((certified_by is null) = (certified_at is null)),
     check (status <> 'submitted' or application_id is not null),
     constraint draft_two_people check (certified_by is null or not writers ? certified_by))`,
  'create index application_draft_of on application_draft (organisation_id, round_id)',
  ...keepLifecycle('application_draft', 'draft', [
    ...['draft > ready', 'ready > draft', 'ready > submitted', 'draft > discarded', 'ready > discarded'],
  ]),
  ...lasting('application_draft'),
  ...sealed('application', 'application.round_id'),
  ...sealed('application_draft', 'application_draft.round_id'),
  ...sealed('application_revision', ofApplication('application_revision')),
  ...sealed('eligibility_check', ofApplication('eligibility_check')),
];
