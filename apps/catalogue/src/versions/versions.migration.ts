import { SqlMigration, forceRowSecurity, grantChanges, grantInsertOnly, keepLifecycle } from '@levada/persistence';

/** Versions of an authority's service catalogues, what stands in them, and who changed what and why. */
export class CatalogueVersions1763900001000 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const STATEMENTS = [
  `create table catalogue_version (
     id uuid primary key,
     authority_id uuid not null,
     catalogue text not null check (catalogue <> ''),
     number int not null check (number > 0),
     title text not null check (title <> ''),
     contact text not null check (contact <> ''),
     languages text[] not null check (cardinality(languages) > 0),
     attributes jsonb not null,
     predecessor_id uuid references catalogue_version,
     drafted_by text not null,
     status text not null check (status in ('draft', 'in-discussion', 'signed-off', 'published', 'superseded')),
     signed_off_by text,
     signed_off_at timestamptz,
     content_hash text,
     published_by text,
     published_at timestamptz,
     effective_on date,
     effective_until date,
     version int not null check (version > 0),
     unique (id, authority_id),
     constraint catalogue_version_number unique (authority_id, catalogue, number),
     check ((number = 1) = (predecessor_id is null)),
     check ((signed_off_by is null) = (signed_off_at is null) and (signed_off_by is null) = (content_hash is null)),
     check ((status in ('draft', 'in-discussion')) = (signed_off_by is null)),
     check ((status in ('published', 'superseded')) = (published_by is not null)),
     check ((published_by is null) = (published_at is null) and (published_by is null) = (effective_on is null)),
     check ((status = 'superseded') = (effective_until is not null)),
     check (effective_on < effective_until),
     constraint catalogue_version_same_person check (published_by <> drafted_by and published_by <> signed_off_by))`,
  // One version is worked on at a time, and one is the last that was published.
  `create unique index catalogue_version_open on catalogue_version (authority_id, catalogue)
     where status in ('draft', 'in-discussion', 'signed-off')`,
  `create unique index catalogue_version_last on catalogue_version (authority_id, catalogue) where status = 'published'`,
  ...keepLifecycle('catalogue_version', 'draft', [
    'draft > in-discussion',
    'draft > signed-off',
    'in-discussion > signed-off',
    'published > superseded',
    'signed-off > in-discussion',
    'signed-off > published',
  ]),
  // What was published stands as it was: only the day on which the next one takes its place is added.
  `create function keep_published_version() returns trigger language plpgsql as $$
     begin
       if tg_op = 'UPDATE' and old.status = 'published' and new.status = 'superseded'
          and to_jsonb(old) - '{status,effective_until,version}'::text[] = to_jsonb(new) - '{status,effective_until,version}'::text[] then
         return new;
       end if;
       raise exception 'a published version never changes' using errcode = 'P0001', constraint = 'catalogue_version_is_final';
     end $$`,
  `create trigger published_is_final before update or delete on catalogue_version
     for each row when (old.status in ('published', 'superseded')) execute function keep_published_version()`,
  `create table service_type (
     id uuid primary key,
     authority_id uuid not null,
     version_id uuid not null,
     code text not null check (code <> ''),
     kind text not null check (kind in ('social-service', 'related-activity')),
     content jsonb not null,
     version int not null check (version > 0),
     constraint service_type_code unique (version_id, code),
     foreign key (version_id, authority_id) references catalogue_version (id, authority_id))`,
  `create index service_type_terms on service_type using gin ((content -> 'terms'))`,
  `create table crosswalk_line (
     version_id uuid not null,
     authority_id uuid not null,
     from_code text not null check (from_code <> ''),
     to_code text,
     relation text not null check (relation in ('renamed', 'split', 'merged', 'replaced', 'ended')),
     check ((to_code is null) = (relation = 'ended')),
     foreign key (version_id, authority_id) references catalogue_version (id, authority_id))`,
  `create unique index crosswalk_line_once on crosswalk_line (version_id, from_code, coalesce(to_code, ''))`,
  `create function refuse_change_of_signed_off() returns trigger language plpgsql as $$
     begin
       if exists (select from catalogue_version where id in (old.version_id, new.version_id)
                  and status not in ('draft', 'in-discussion')) then
         raise exception 'what was signed off never changes' using errcode = 'P0001', constraint = 'catalogue_version_is_final';
       end if;
       return coalesce(new, old);
     end $$`,
  ...['service_type', 'crosswalk_line'].map(
    (table) => `create trigger signed_off_is_final before insert or update or delete on ${table}
       for each row execute function refuse_change_of_signed_off()`,
  ),
  `create table service_type_change (
     id uuid primary key,
     authority_id uuid not null,
     version_id uuid not null,
     code text not null,
     action text not null check (action in ('added', 'changed', 'removed')),
     before jsonb,
     after jsonb,
     reason text,
     comment_id uuid,
     outcome_id uuid,
     made_by text not null,
     made_at timestamptz not null,
     check ((action = 'added') = (before is null) and (action = 'removed') = (after is null)),
     foreign key (version_id, authority_id) references catalogue_version (id, authority_id))`,
  `create index service_type_change_of_version on service_type_change (version_id, id)`,
  ...['catalogue_version', 'service_type', 'crosswalk_line'].flatMap(grantChanges),
  'revoke delete on catalogue_version from levada_app',
  ...grantInsertOnly('service_type_change'),
  ...['catalogue_version', 'service_type', 'crosswalk_line', 'service_type_change'].flatMap(forceRowSecurity),
];
