import { forceRowSecurity, grantChanges, SqlMigration } from '@levada/persistence';

/** People belong to the installation, so their rows have no row-level security; what they were granted belongs to an authority. */
export class People1763800001000 extends SqlMigration {
  readonly statements = [
    `create table person (
      id uuid primary key,
      email text not null constraint person_email unique check (email = lower(email)),
      name text not null,
      language text not null check (language in ('en', 'cs', 'de', 'lv')),
      status text not null check (status in ('invited', 'active', 'blocked')),
      created_at timestamptz not null,
      demo boolean not null,
      version int not null)`,
    `create table account (
      id uuid primary key references person,
      password_hash text check (password_hash like '$argon2id$%'),
      failures int not null check (failures >= 0),
      locked_until timestamptz,
      second_factor text,
      second_factor_since timestamptz,
      last_code_step bigint,
      version int not null,
      check (second_factor is not null or second_factor_since is null))`,
    `create table outside_identity (
      issuer text not null,
      subject text not null,
      person_id uuid not null references person,
      since timestamptz not null,
      primary key (issuer, subject))`,
    `create table invitation (
      id uuid primary key,
      person_id uuid not null references person,
      token_hash text not null unique check (length(token_hash) = 64),
      status text not null check (status in ('sent', 'accepted', 'withdrawn')),
      sent_at timestamptz not null,
      expires_at timestamptz not null,
      times_sent int not null,
      version int not null)`,
    `create unique index invitation_once on invitation (person_id) where status = 'sent'`,
    `create table session (
      id uuid primary key,
      person_id uuid not null references person,
      token_hash text not null unique check (length(token_hash) = 64),
      how text not null check (how in ('password', 'outside', 'demo')),
      started_at timestamptz not null,
      seen_at timestamptz not null,
      ended_at timestamptz,
      version int not null)`,
    'create index session_of_person on session (person_id) where ended_at is null',
    ...['person', 'account', 'outside_identity', 'invitation', 'session'].flatMap(grantChanges),

    `create table role_grant (
      id uuid primary key,
      authority_id uuid not null,
      person_id uuid not null references person,
      role text not null,
      territory jsonb,
      organisation_id uuid,
      from_on date not null,
      until_on date,
      given_by text not null,
      given_at timestamptz not null,
      withdrawn_by text,
      withdrawn_at timestamptz,
      reason text,
      version int not null,
      constraint grant_not_to_oneself check (given_by <> person_id::text),
      check (until_on is null or until_on >= from_on),
      check ((withdrawn_at is null) = (withdrawn_by is null)))`,
    `create unique index grant_once on role_grant
      (person_id, authority_id, role, coalesce(territory::text, ''), coalesce(organisation_id::text, '')) where withdrawn_at is null`,
    // A grant is given and withdrawn; everything else about it stays as it was given.
    `create function grant_stays() returns trigger language plpgsql as $$
       begin
         if old.withdrawn_at is not null
           or (new.id, new.authority_id, new.person_id, new.role, new.territory, new.organisation_id, new.from_on, new.until_on, new.given_by, new.given_at)
             is distinct from
             (old.id, old.authority_id, old.person_id, old.role, old.territory, old.organisation_id, old.from_on, old.until_on, old.given_by, old.given_at)
         then raise exception 'a grant never changes, and a withdrawn one never comes back' using constraint = 'grant_stays';
         end if;
         return new;
       end $$`,
    'create trigger grant_stays before update on role_grant for each row execute function grant_stays()',
    `grant select, insert, update on role_grant to levada_app`,
    `grant select on role_grant to levada_ro`,
    ...forceRowSecurity('role_grant'),

    `create table api_token (
      id uuid primary key,
      person_id uuid not null references person,
      authority_id uuid not null,
      name text not null,
      token_hash text not null unique check (length(token_hash) = 64),
      created_at timestamptz not null,
      expires_at timestamptz not null,
      withdrawn_at timestamptz,
      version int not null)`,
    ...grantChanges('api_token'),
    ...forceRowSecurity('api_token'),
  ];
}
