import { forceRowSecurity, grantChanges, keepLifecycle, SqlMigration } from '@levada/persistence';

/** Files stand in the service's own database, so that one backup holds them with what they belong to. */
export class Files1700000001003 extends SqlMigration {
  readonly statements = [
    `create table file (
       id uuid primary key,
       authority_id uuid not null,
       noun text not null,
       noun_id uuid not null,
       name text not null check (name <> ''),
       media_type text not null,
       size int not null check (size between 0 and 26214400),
       sha256 text not null,
       status text not null check (status in ('arriving', 'kept', 'removed')),
       kept_by text not null,
       kept_at timestamptz not null,
       removed_by text,
       removed_at timestamptz,
       reason text,
       version int not null,
       check ((status = 'arriving') = (sha256 = '') and (status = 'arriving') = (size = 0)),
       check ((status = 'removed') = (removed_by is not null) and (status = 'removed') = (reason is not null)))`,
    'create index file_of_noun on file (noun_id)',
    // Some of what arrived, a part at a time: no statement and no reader holds a whole file.
    `create table file_chunk (
       file_id uuid not null references file on delete cascade,
       n int not null check (n >= 0),
       authority_id uuid not null,
       bytes bytea not null check (length(bytes) between 1 and 262144),
       primary key (file_id, n))`,
    // Compressed already, most of them.
    'alter table file_chunk alter column bytes set storage external',
    `create function file_stays() returns trigger language plpgsql as $$
       begin
         if tg_op = 'DELETE' then
           if old.status <> 'arriving' then
             raise exception 'what a file was stays known' using constraint = 'file_stays', errcode = 'P0001';
           end if;
           return old;
         end if;
         if old.status <> 'arriving' and (to_jsonb(new) - '{status,removed_by,removed_at,reason,version}'::text[])
            is distinct from (to_jsonb(old) - '{status,removed_by,removed_at,reason,version}'::text[]) then
           raise exception 'a kept file never changes' using constraint = 'file_stays', errcode = 'P0001';
         end if;
         return new;
       end $$`,
    'create trigger file_stays before update or delete on file for each row execute function file_stays()',
    `create function file_chunk_stays() returns trigger language plpgsql as $$
       declare
         stands text := (select status from file where id = case when tg_op = 'DELETE' then old.file_id else new.file_id end);
       begin
         if tg_op = 'UPDATE' or stands = 'kept' or (tg_op = 'INSERT' and stands is distinct from 'arriving') then
           raise exception 'the bytes of a file never change' using constraint = 'file_stays', errcode = 'P0001';
         end if;
         return case when tg_op = 'DELETE' then old else new end;
       end $$`,
    'create trigger file_chunk_stays before insert or update or delete on file_chunk for each row execute function file_chunk_stays()',
    ...keepLifecycle('file', 'arriving', ['arriving > kept', 'kept > removed']),
    ...['file', 'file_chunk'].flatMap((table) => [...grantChanges(table), ...forceRowSecurity(table)]),
  ];
}
