import { SqlMigration, forceRowSecurity, grantChanges, grantInsertOnly, keepLifecycle } from '@levada/persistence';

/** Organisations that are another one, what moved with them, and that nothing comes to stand at one that is gone. */
export class Merges1764200000001 extends SqlMigration {
  readonly statements = STATEMENTS;
}

/** Of these, an organisation is changed by a merge and its undoing alone. */
const TIED = [
  ...['registration', 'onboarding_case', 'verification', 'verification_schedule', 'statutory_person'],
  ...['organisation_name', 'identifier_in_use', 'proposal'],
];
const OVER = `('registered', 'refusal-upheld', 'withdrawn', 'discontinued')`;
const AS_MADE = '(changes, reason, noun, noun_id, proposed_by, proposed_at)';
const of = (row: string): string => AS_MADE.replaceAll(/(\w+)/g, `${row}.$1`);

const STATEMENTS = [
  `alter table organisation add column merged_into uuid,
     add constraint organisation_merged_elsewhere check (merged_into <> id),
     add constraint organisation_merged_into foreign key (merged_into, authority_id) references organisation (id, authority_id)`,
  'create index organisation_merged on organisation (merged_into) where merged_into is not null',
  // With the new column.
  `create or replace view searched_organisation as select * from organisation
     where authority_id = nullif(current_setting('levada.authority', true), '')::uuid`,
  `create table organisation_merge (
     id uuid primary key,
     authority_id uuid not null,
     from_id uuid not null,
     to_id uuid not null check (to_id <> from_id),
     preview_hash text not null,
     reason text not null check (reason <> ''),
     merged_by text not null,
     merged_at timestamptz not null,
     status text not null check (status in ('merged', 'undone')),
     undo_reason text check (undo_reason <> ''),
     undone_by text,
     undone_at timestamptz,
     version int not null check (version > 0),
     unique (id, authority_id),
     check (num_nulls(undo_reason, undone_by, undone_at) = case status when 'merged' then 3 else 0 end),
     foreign key (from_id, authority_id) references organisation (id, authority_id),
     foreign key (to_id, authority_id) references organisation (id, authority_id))`,
  `create unique index organisation_merge_once on organisation_merge (from_id) where status = 'merged'`,
  'create index organisation_merge_into on organisation_merge (to_id)',
  ...keepLifecycle('organisation_merge', 'merged', ['merged > undone']),
  // Each row that moved, at the version that it got: so that exactly these go back.
  `create table merge_move (
     merge_id uuid not null,
     authority_id uuid not null,
     reference text not null,
     row_key jsonb not null,
     row_version int,
     primary key (merge_id, reference, row_key),
     foreign key (merge_id, authority_id) references organisation_merge (id, authority_id))`,
  ...grantChanges('organisation_merge'),
  'revoke delete on organisation_merge from levada_app',
  ...grantInsertOnly('merge_move'),
  ...['organisation_merge', 'merge_move'].flatMap(forceRowSecurity),
  `create function move_with_merge() returns trigger language plpgsql as $$
     begin
       if not exists (select from organisation_merge m where (m.from_id, m.to_id) in
         ((old.organisation_id, new.organisation_id), (new.organisation_id, old.organisation_id))) then
         raise exception 'only a merge gives this to another organisation' using constraint = 'moves_with_merge', errcode = 'P0001';
       end if;
       return new;
     end $$`,
  ...TIED.map(
    (table) => `create trigger move_with_merge before update of organisation_id on ${table} for each row
       when (new.organisation_id <> old.organisation_id) execute function move_with_merge()`,
  ),
  ...['verification', 'organisation_name', 'identifier_in_use'].map(
    (table) => `grant update (organisation_id) on ${table} to levada_app`,
  ),
  // What is over or was proposed stays what it was; whose it is, a merge says.
  'drop trigger over_is_final on onboarding_case',
  `create trigger over_is_final before update on onboarding_case for each row
     when (old.status in ${OVER} and to_jsonb(old) - array['organisation_id', 'version'] <> to_jsonb(new) - array['organisation_id', 'version'])
     execute function keep_case_that_is_over()`,
  `create trigger over_is_kept before delete on onboarding_case for each row
     when (old.status in ${OVER}) execute function keep_case_that_is_over()`,
  'drop trigger keep_proposal_as_made on proposal',
  `create trigger keep_proposal_as_made before update on proposal for each row
     when (${of('old')} is distinct from ${of('new')}) execute function keep_proposal_as_made()`,
  // A foreign key waits for a merge that is under way; then whoever was too late begins again, and finds where it went.
  `create function keep_to_organisations_that_are() returns trigger language plpgsql as $$
     declare
       gone boolean;
     begin
       execute format('select exists (select from fresh f join organisation o on o.id = f.%I where o.merged_into is not null)', tg_argv[0])
         into gone;
       if gone then
         raise exception 'the organisation was merged into another one' using constraint = 'organisation_merged', errcode = '40001';
       end if;
       return null;
     end $$`,
  ...[...TIED, 'site', 'service'].map(
    (table) => `create trigger keep_to_organisations_that_are after insert on ${table} referencing new table as fresh
       for each statement execute function keep_to_organisations_that_are('organisation_id')`,
  ),
  ...[...['site', 'service'].map((table) => [table, 'organisation_id']), ['organisation', 'parent_id']].map(
    ([table, column]) => `create trigger keep_changed_to_organisations_that_are after update on ${table}
       referencing new table as fresh for each statement execute function keep_to_organisations_that_are('${column}')`,
  ),
];
