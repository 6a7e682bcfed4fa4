import { SqlMigration } from '../sql-migration.js';
import { forceRowSecurity, grantChanges, grantInsertOnly } from '../row-security.js';

/** The tables by which every service tells and hears facts. No column has a default instant: time comes from the clock. */
export class Spine1700000000000 extends SqlMigration {
  readonly statements = [...OUTBOX, ...RELAY, ...AUDIT, ...INBOX, ...IDEMPOTENCY];
}

const OUTBOX = [
  // xid orders rows by commit visibility: a row is read once every transaction that could come before it has ended.
  `create table outbox (
     seq bigint generated always as identity primary key,
     xid xid8 not null default pg_current_xact_id(),
     id uuid not null unique,
     authority_id uuid,
     type text not null,
     body text not null,
     at timestamptz not null)`,
  `create index outbox_in_commit_order on outbox (xid, seq)`,
  `create table outbox_position (
     epoch int not null,
     n bigint not null,
     seq bigint not null references outbox,
     primary key (epoch, n),
     unique (epoch, seq))`,
  ...grantInsertOnly('outbox'),
  ...grantInsertOnly('outbox_position'),
  ...forceRowSecurity('outbox'),
];

const RELAY = [
  `create table relay_state (
     singleton boolean primary key default true check (singleton),
     epoch int not null check (epoch > 0),
     head bigint not null check (head >= 0),
     head_id uuid,
     last_xid xid8 not null,
     last_seq bigint not null,
     published bigint not null check (published >= 0 and published <= head),
     audit_xid xid8 not null,
     audit_seq bigint not null,
     holder uuid)`,
  `insert into relay_state values (true, 1, 0, null, '0', 0, 0, '0', 0, null)`,
  // Numbers every fact again under a new epoch. The lock waits for writers that are under way: a row of theirs, committed
  // later, must not slip in before the cursor. The audit is looked through once more from its start: its cursor, too, may
  // come from another cluster.
  `create function renumber(fresh int) returns void language plpgsql security definer set search_path = public, pg_temp as $$
     declare
       counted bigint;
     begin
       insert into outbox_position (epoch, n, seq)
         select fresh, row_number() over (order by p.n nulls last, o.xid, o.seq), o.seq
         from outbox o left join outbox_position p on p.seq = o.seq and p.epoch = (select epoch from relay_state);
       get diagnostics counted = row_count;
       update relay_state set epoch = fresh, head = counted, published = counted,
         head_id = (select o.id from outbox_position p join outbox o using (seq) where p.epoch = fresh and p.n = counted),
         last_xid = pg_snapshot_xmin(pg_current_snapshot()), last_seq = 0, audit_xid = '0', audit_seq = 0;
     end $$`,
  // A reader has heard of a fact that this log does not hold: it was restored to an older state. Most readers are
  // recognised, and then nobody has to wait for anybody.
  `create function start_epoch(heard_epoch int, heard_n bigint, heard_id uuid) returns int language plpgsql security definer
     set search_path = public, pg_temp as $$
     declare
       current_epoch int;
     begin
       perform set_config('levada.authority', '*', true);
       for attempt in 1..2 loop
         select epoch into strict current_epoch from relay_state;
         if heard_epoch < current_epoch or heard_n = 0 and heard_epoch = current_epoch or exists (
           select from outbox_position p join outbox o using (seq)
           where p.epoch = current_epoch and heard_epoch = current_epoch and p.n = heard_n and o.id = heard_id)
         then return current_epoch; end if;
         if attempt = 1 then
           lock table outbox in share row exclusive mode;
           perform 1 from relay_state for update;
         end if;
       end loop;
       perform renumber(greatest(current_epoch, heard_epoch) + 1);
       return greatest(current_epoch, heard_epoch) + 1;
     end $$`,
  // Transaction ids start again in another cluster (a dump was restored there): a cursor beyond them would wait for ever.
  `create function settle_in_cluster() returns void language plpgsql security definer set search_path = public, pg_temp as $$
     declare
       state relay_state;
     begin
       perform set_config('levada.authority', '*', true);
       select * into strict state from relay_state;
       if greatest(state.last_xid, state.audit_xid) < pg_snapshot_xmax(pg_current_snapshot()) then return; end if;
       lock table outbox in share row exclusive mode;
       select * into strict state from relay_state for update;
       perform renumber(state.epoch + 1);
     end $$`,
  `revoke all on function renumber(int) from public`,
  `revoke all on function settle_in_cluster() from public`,
  `grant execute on function settle_in_cluster() to levada_app`,
  `revoke all on function start_epoch(int, bigint, uuid) from public`,
  `grant execute on function start_epoch(int, bigint, uuid) to levada_app`,
  `grant select, update on relay_state to levada_app`,
  `grant select on relay_state to levada_ro`,
];

const AUDIT = [
  `create table audit (
     seq bigint generated always as identity primary key,
     xid xid8 not null default pg_current_xact_id(),
     id uuid not null unique,
     authority_id uuid,
     at timestamptz not null,
     actor_id text,
     action text not null,
     noun text not null,
     noun_id text not null,
     noun_version int not null,
     reason text,
     detail text not null,
     correlation text not null)`,
  `create index audit_in_commit_order on audit (xid, seq)`,
  `create index audit_of_noun on audit (noun_id, seq)`,
  `create table audit_chain (
     authority_id uuid,
     n bigint not null,
     audit_seq bigint not null unique references audit,
     hash bytea not null check (length(hash) = 32),
     unique nulls not distinct (authority_id, n))`,
  ...grantInsertOnly('audit'),
  ...grantInsertOnly('audit_chain'),
  ...forceRowSecurity('audit'),
  ...forceRowSecurity('audit_chain'),
];

const INBOX = [
  // One row a producer is the whole inbox: n has no gaps, so a low-water mark says what was handled.
  `create table inbox (
     producer text primary key,
     epoch int not null,
     n bigint not null check (n >= 0),
     last_id uuid,
     rebuilding_to bigint,
     at timestamptz not null)`,
  `create table dead_letter (
     id uuid primary key,
     producer text not null,
     epoch int not null,
     n bigint not null,
     type text not null,
     body text not null,
     cause text not null,
     tries int not null,
     status text not null check (status in ('waiting', 'retried', 'discarded')),
     at timestamptz not null,
     unique (producer, epoch, n))`,
  ...grantChanges('inbox'),
  ...grantChanges('dead_letter'),
];

const IDEMPOTENCY = [
  `create table idempotency (
     actor_id text not null,
     route text not null,
     key text not null,
     body_hash text not null,
     authority_id uuid not null,
     answer text not null,
     at timestamptz not null,
     primary key (authority_id, actor_id, route, key))`,
  ...grantInsertOnly('idempotency'),
  ...forceRowSecurity('idempotency'),
];
