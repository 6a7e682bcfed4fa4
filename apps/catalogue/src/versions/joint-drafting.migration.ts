import { SqlMigration, forceRowSecurity, grantChanges, grantInsertOnly } from '@levada/persistence';

/** Joint drafting: who was invited to a draft, what they said of it, and what workshops brought. */
export class JointDrafting1763900001001 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const OF_VERSION = 'foreign key (version_id, authority_id) references catalogue_version (id, authority_id)';
const STATEMENTS = [
  `create table participant (
     id uuid primary key,
     authority_id uuid not null,
     version_id uuid not null,
     organisation_id uuid,
     name text not null check (name <> ''),
     invited_by text not null,
     invited_at timestamptz not null,
     position text check (position in ('agrees', 'agrees-with-reservation', 'objects')),
     remark text,
     content_hash text,
     taken_by text,
     taken_at timestamptz,
     version int not null check (version > 0),
     unique (id, version_id),
     unique (id, authority_id),
     check ((position is null) = (content_hash is null) and (position is null) = (taken_by is null)
       and (position is null) = (taken_at is null)),
     check (position is null or position = 'agrees' or remark is not null),
     ${OF_VERSION})`,
  `create unique index participant_once on participant (version_id, organisation_id) where organisation_id is not null`,
  `create unique index participant_name_once on participant (version_id, lower(name))`,
  `create table entry_comment (
     id uuid primary key,
     authority_id uuid not null,
     version_id uuid not null,
     code text,
     text text not null check (text <> ''),
     participant_id uuid,
     author_name text not null,
     made_by text not null,
     made_at timestamptz not null,
     disposition text check (disposition in ('accepted', 'partly', 'refused')),
     reason text,
     disposed_by text,
     disposed_at timestamptz,
     version int not null check (version > 0),
     ${OF_VERSION},
     foreign key (participant_id, version_id) references participant (id, version_id),
     check ((disposition is null) = (reason is null) and (disposition is null) = (disposed_by is null)
       and (disposition is null) = (disposed_at is null)))`,
  `create index entry_comment_of_version on entry_comment (version_id, id)`,
  `create table workshop (
     id uuid primary key,
     authority_id uuid not null,
     version_id uuid not null,
     title text not null check (title <> ''),
     place text not null,
     held_on date not null,
     called_by text not null,
     version int not null check (version > 0),
     unique (id, authority_id),
     unique (id, version_id),
     ${OF_VERSION})`,
  `create index workshop_of_version on workshop (version_id, held_on)`,
  `create table workshop_invitation (
     workshop_id uuid not null,
     version_id uuid not null,
     participant_id uuid not null,
     authority_id uuid not null,
     attendance text check (attendance in ('attended', 'excused', 'absent')),
     primary key (workshop_id, participant_id),
     foreign key (workshop_id, version_id) references workshop (id, version_id),
     foreign key (participant_id, version_id) references participant (id, version_id))`,
  `create table workshop_outcome (
     id uuid primary key,
     authority_id uuid not null,
     workshop_id uuid not null,
     code text,
     text text not null check (text <> ''),
     recorded_by text not null,
     recorded_at timestamptz not null,
     foreign key (workshop_id, authority_id) references workshop (id, authority_id))`,
  `create index workshop_outcome_of_workshop on workshop_outcome (workshop_id, id)`,
  `alter table service_type_change
     add foreign key (comment_id) references entry_comment,
     add foreign key (outcome_id) references workshop_outcome`,
  ...['participant', 'entry_comment', 'workshop', 'workshop_invitation'].flatMap((table) => [
    ...grantChanges(table),
    `revoke delete on ${table} from levada_app`,
  ]),
  ...grantInsertOnly('workshop_outcome'),
  ...['participant', 'entry_comment', 'workshop', 'workshop_invitation', 'workshop_outcome'].flatMap(forceRowSecurity),
];
