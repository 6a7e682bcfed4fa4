import { SqlMigration, forceRowSecurity, grantChanges, keepLifecycle } from '@levada/persistence';

/** What applications are judged by: versions, of which a published one never changes. */
export class Rubrics1764700000001 extends SqlMigration {
  readonly statements = [
    `create table rubric (id uuid primary key, authority_id uuid not null, first_id uuid not null, number int not null check (number > 0),
       title text not null, criteria jsonb not null check (jsonb_array_length(criteria) > 0), threshold text,
       status text not null check (status in ('draft', 'published')), drafted_by text not null, drafted_at timestamptz not null,
       published_by text, published_at timestamptz, version int not null,
       constraint rubric_number unique (first_id, number), check ((number = 1) = (first_id = id)),
       check ((status = 'published') = (published_by is not null)), check ((published_by is null) = (published_at is null)))`,
    `create unique index rubric_one_draft on rubric (first_id) where status = 'draft'`,
    ...keepLifecycle('rubric', 'draft', ['draft > published']),
    `create function keep_rubric() returns trigger language plpgsql as $$
       begin
         if old.status = 'published' or (new.first_id, new.number, new.drafted_by, new.drafted_at)
            is distinct from (old.first_id, old.number, old.drafted_by, old.drafted_at) then
           raise exception 'a published rubric never changes' using constraint = 'rubric_stands', errcode = 'P0001';
         end if;
         return new;
       end $$`,
    `create trigger keep_rubric before update on rubric for each row execute function keep_rubric()`,
    ...grantChanges('rubric'),
    'revoke delete on rubric from levada_app',
    ...forceRowSecurity('rubric'),
  ];
}
