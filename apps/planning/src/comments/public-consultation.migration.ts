import { SqlMigration, forceRowSecurity, grantChanges } from '@levada/persistence';

/** Comments of people without an account, and like ones that get one answer. */
export class PublicConsultation1764500010000 extends SqlMigration {
  readonly statements = [
    `create table plan_comment_group (
       id uuid primary key,
       authority_id uuid not null,
       plan_id uuid not null,
       plan_version int not null,
       title text not null check (title <> ''),
       made_by text not null,
       made_at timestamptz not null,
       disposition text check (disposition in ('accepted', 'partly', 'refused')),
       reason text,
       disposed_by text,
       disposed_at timestamptz,
       version int not null check (version > 0),
       unique (id, plan_id, plan_version),
       foreign key (plan_id, authority_id) references plan (id, authority_id),
       foreign key (plan_id, plan_version) references plan_version (plan_id, plan_version),
       check ((disposition is null) = (reason is null) and (disposition is null) = (disposed_by is null)
         and (disposition is null) = (disposed_at is null)))`,
    ...grantChanges('plan_comment_group'),
    'revoke delete on plan_comment_group from levada_app',
    ...forceRowSecurity('plan_comment_group'),
    `alter table plan_comment
       alter column author_name drop not null,
       add column email text,
       add column visibility text not null default 'shown' check (visibility in ('held', 'shown', 'hidden')),
       add column hidden_reason text,
       add column group_id uuid,
       add column sent_at timestamptz,
       -- Which of two of one instant is the later.
       add column seq bigint generated always as identity,
       add foreign key (group_id, plan_id, plan_version) references plan_comment_group (id, plan_id, plan_version),
       add check ((visibility = 'hidden') = (hidden_reason is not null)),
       add check (sent_at is null or disposition is not null),
       add constraint plan_comment_forgets check (email is null or (sent_at is null and visibility <> 'hidden')),
       add constraint plan_comment_hidden_waits_for_nothing check (visibility <> 'hidden' or
         (disposition is null and group_id is null and author_name is null))`,
    'alter table plan_comment alter column visibility drop default',
    'create index plan_comment_of_group on plan_comment (group_id) where group_id is not null',
    'create index plan_comment_with_address on plan_comment (made_at) where email is not null',
    // What somebody said stands as they said it, and what they were answered as it was answered.
    `create function keep_plan_comment() returns trigger language plpgsql as $$
       declare
         said constant text[] := '{id,authority_id,plan_id,plan_version,element_code,text,made_by,made_at}';
         answered constant text[] := '{disposition,reason,disposed_by,disposed_at,group_id,author_name}';
         before constant jsonb := to_jsonb(old);
         after constant jsonb := to_jsonb(new);
       begin
         if exists (select from unnest(said) m where before -> m is distinct from after -> m)
            or (new.author_name is distinct from old.author_name and new.author_name is not null)
            or (new.email is distinct from old.email and new.email is not null) then
           raise exception 'what was said does not change' using errcode = 'P0001', constraint = 'plan_comment_is_said';
         end if;
         if old.disposition is not null and exists (select from unnest(answered) m where before -> m is distinct from after -> m) then
           raise exception 'a comment is answered once' using errcode = 'P0001', constraint = 'plan_comment_is_answered';
         end if;
         return new;
       end $$`,
    `create trigger comment_is_said before update on plan_comment for each row execute function keep_plan_comment()`,
    `create function keep_plan_comment_group() returns trigger language plpgsql as $$
       begin
         raise exception 'a comment is answered once' using errcode = 'P0001', constraint = 'plan_comment_is_answered';
       end $$`,
    `create trigger group_is_answered before update on plan_comment_group
       for each row when (old.disposition is not null) execute function keep_plan_comment_group()`,
  ];
}
