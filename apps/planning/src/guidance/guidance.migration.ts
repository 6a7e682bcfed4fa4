import { SqlMigration, forceRowSecurity, grantChanges } from '@levada/persistence';

export class Guidance1764500040000 extends SqlMigration {
  readonly statements = [
    `create table plan_guidance (
       id uuid primary key,
       authority_id uuid not null,
       plan_id uuid not null,
       kind text not null check (kind in ('recommendation', 'shared-data', 'method')),
       element_code text,
       title text not null check (title <> ''),
       text text not null,
       link text,
       shared_table jsonb,
       is_published boolean not null,
       written_by text not null,
       written_at timestamptz not null,
       -- Which of two of one instant is the later.
       seq bigint generated always as identity,
       version int not null check (version > 0),
       unique (id, authority_id),
       foreign key (plan_id, authority_id) references plan (id, authority_id))`,
    'create index plan_guidance_of on plan_guidance (plan_id)',
    `create table plan_guidance_answer (
       id uuid primary key,
       authority_id uuid not null,
       plan_id uuid not null,
       plan_title text not null,
       guidance_id uuid not null,
       guidance_authority_id uuid not null,
       followed text not null check (followed in ('followed', 'partly', 'not')),
       reason text not null check (reason <> ''),
       marked_by text not null,
       marked_at timestamptz not null,
       version int not null check (version > 0),
       constraint plan_guidance_answer_once unique (plan_id, guidance_id),
       foreign key (plan_id, authority_id) references plan (id, authority_id),
       foreign key (guidance_id, guidance_authority_id) references plan_guidance (id, authority_id))`,
    'create index plan_guidance_answer_of on plan_guidance_answer (guidance_id)',
    // Others plan by what was published: it stands.
    `create function keep_plan_guidance() returns trigger language plpgsql as $$
       begin
         raise exception 'what was published does not change' using errcode = 'P0001', constraint = 'plan_guidance_is_published';
       end $$`,
    `create trigger guidance_is_published before update or delete on plan_guidance
       for each row when (old.is_published) execute function keep_plan_guidance()`,
    `create function publish_plan_guidance() returns trigger language plpgsql security definer set search_path = public as $$
       begin
         update plan_guidance set is_published = true, version = version + 1 where plan_id = new.plan_id and not is_published;
         return null;
       end $$`,
    `create trigger publish_guidance after update of status on plan_version
       for each row when (new.status = 'adopted' and old.status <> 'adopted') execute function publish_plan_guidance()`,
    ...['plan_guidance', 'plan_guidance_answer'].flatMap(grantChanges),
    'revoke delete on plan_guidance, plan_guidance_answer from levada_app',
    ...['plan_guidance', 'plan_guidance_answer'].flatMap(forceRowSecurity),
    'create policy published on plan_guidance for select using (is_published)',
    // Whoever gave the guidance reads who follows it; nobody else does.
    `create policy told on plan_guidance_answer for select
       using (guidance_authority_id::text = current_setting('levada.authority', true))`,
  ];
}
