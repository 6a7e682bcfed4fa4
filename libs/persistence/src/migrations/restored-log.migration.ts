import { SqlMigration } from '../sql-migration.js';

/** What the simulation of restored databases taught the spine. */
export class RestoredLog1700000000100 extends SqlMigration {
  readonly statements = [
    // A reader that was rebuilding names the place it was rebuilding to, so that a log restored meanwhile is recognised.
    `alter table inbox add column rebuilding_id uuid`,
    // A dump was restored in another cluster when something stands where transaction ids of one cluster cannot put it: the
    // cursor beyond a transaction that still runs, a row beyond all transactions, or a new row behind the cursor.
    // Audit rows that are not chained yet are chained as if they were written now: their own ids may lie far ahead here.
    // One statement, so one snapshot: a row that was committed between two looks would seem to come from elsewhere.
    `create function is_of_another_cluster() returns boolean language sql stable set search_path = public, pg_temp as $$
       select not (
         greatest(state.last_xid, state.audit_xid) <= pg_snapshot_xmin(here.snapshot)
         and greatest(
           (select xid from outbox order by xid desc, seq desc limit 1),
           (select xid from audit order by xid desc, seq desc limit 1)) < pg_snapshot_xmax(here.snapshot) is not false
         and not exists (
           select from outbox o
           where o.seq > coalesce((select max(p.seq) from outbox_position p where p.epoch = state.epoch), 0)
             and (o.xid, o.seq) <= (state.last_xid, state.last_seq))
         and not exists (
           select from audit a
           where a.seq > coalesce((select max(c.audit_seq) from audit_chain c), 0)
             and (a.xid, a.seq) <= (state.audit_xid, state.audit_seq)))
       from relay_state state, (select pg_current_snapshot() as snapshot) as here $$`,
    'revoke all on function is_of_another_cluster() from public',
    `create or replace function settle_in_cluster() returns void language plpgsql security definer set search_path = public, pg_temp as $$
     begin
       perform set_config('levada.authority', '*', true);
       if not is_of_another_cluster() then return; end if;
       lock table outbox in share row exclusive mode;
       perform from relay_state for update;
       if not is_of_another_cluster() then return; end if;
       perform renumber((select epoch + 1 from relay_state));
       update audit a set xid = pg_current_xact_id()
       where a.xid >= pg_snapshot_xmax(pg_current_snapshot()) and not exists (select from audit_chain c where c.audit_seq = a.seq);
     end $$`,
  ];
}
