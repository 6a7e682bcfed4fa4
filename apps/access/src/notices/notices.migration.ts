import { forceRowSecurity, SqlMigration } from '@levada/persistence';

/** One log of what people were told, with what became of each mail. Nothing in it is deleted, and what was said stays as said. */
export class Notices1763800001003 extends SqlMigration {
  readonly statements = [
    `create table notice (
      id uuid primary key,
      authority_id uuid not null,
      person_id uuid not null references person,
      kind text not null,
      title jsonb not null,
      text jsonb not null,
      path text not null,
      in_inbox boolean not null,
      raised_at timestamptz not null,
      read_at timestamptz,
      delivery text not null check (delivery in ('inbox', 'waiting', 'delivered', 'undelivered', 'cancelled')),
      digest boolean not null,
      attempts int not null default 0,
      next_attempt_at timestamptz,
      delivered_at timestamptz,
      problem text,
      -- Of an invitation: its link, until the mail has left.
      secret text,
      check ((delivery = 'waiting') = (next_attempt_at is not null)),
      check ((delivery = 'delivered') = (delivered_at is not null)),
      check (delivery = 'waiting' or secret is null))`,
    'create index notice_of_person on notice (person_id, raised_at, id)',
    'create index notice_unread on notice (person_id, raised_at, id) where read_at is null',
    `create index notice_undelivered on notice (raised_at, id) where delivery = 'undelivered'`,
    `create index notice_waiting on notice (next_attempt_at) where delivery = 'waiting'`,
    `create function notice_stays() returns trigger language plpgsql as $$
       begin
         if (new.id, new.authority_id, new.person_id, new.kind, new.title, new.text, new.path, new.in_inbox, new.raised_at)
            is distinct from (old.id, old.authority_id, old.person_id, old.kind, old.title, old.text, old.path, old.in_inbox, old.raised_at)
            or old.delivery in ('inbox', 'delivered', 'cancelled') and new.delivery <> old.delivery then
           raise exception 'what was told stays told' using constraint = 'notice_stays', errcode = 'P0001';
         end if;
         return new;
       end $$`,
    'create trigger notice_stays before update on notice for each row execute function notice_stays()',
    `grant select, insert, update on notice to levada_app`,
    // All but the link of an invitation: elsewhere only its hash is kept.
    `grant select (id, authority_id, person_id, kind, title, text, path, in_inbox, raised_at, read_at, delivery, digest, attempts,
      next_attempt_at, delivered_at, problem) on notice to levada_ro`,
    ...forceRowSecurity('notice'),
    `create table mail_wish (
      person_id uuid primary key references person,
      wish text not null check (wish in ('each', 'daily', 'never')))`,
    `grant select, insert, update on mail_wish to levada_app`,
    `grant select on mail_wish to levada_ro`,
  ];
}
