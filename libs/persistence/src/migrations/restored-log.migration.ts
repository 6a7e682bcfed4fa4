import { SqlMigration } from '../sql-migration.js';

/** What the simulation of restored databases taught the spine. */
export class RestoredLog1700000000100 extends SqlMigration {
  readonly statements = [
    // A reader that was rebuilding names the place it was rebuilding to, so that a log restored meanwhile is recognised.
    `alter table inbox add column rebuilding_id uuid`,
    // A dump was restored in another cluster when something stands where transaction ids of one cluster cannot put it: the
    // cursor beyond a transaction that still runs, a row beyond all transactions, or a new row behind the cursor.
    // Audit rows that are not chained yet are chained as if they were written now: their own ids may lie far ahead here.
    `create or replace function settle_in_cluster() returns void language plpgsql security definer set search_path = public, pg_temp as $$
     declare
       state relay_state;
       now_here pg_snapshot;
     begin
       perform set_config('levada.authority', '*', true);
       select * into strict state from relay_state;
       now_here := pg_current_snapshot();
       if greatest(state.last_xid, state.audit_xid) <= pg_snapshot_xmin(now_here)
         and greatest(
           (select xid from outbox order by xid desc, seq desc limit 1),
           (select xid from audit order by xid desc, seq desc limit 1)) < pg_snapshot_xmax(now_here) is not false
         and not exists (
           select from outbox o
           where o.seq > coalesce((select max(p.seq) from outbox_position p where p.epoch = state.epoch), 0)
             and (o.xid, o.seq) <= (state.last_xid, state.last_seq))
         and not exists (
           select from audit a
           where a.seq > coalesce((select max(c.audit_seq) from audit_chain c), 0)
             and (a.xid, a.seq) <= (state.audit_xid, state.audit_seq))
       then return; end if;
       lock table outbox in share row exclusive mode;
       select * into strict state from relay_state for update;
       perform renumber(state.epoch + 1);
       update audit a set xid = pg_current_xact_id()
       where a.xid >= pg_snapshot_xmax(now_here) and not exists (select from audit_chain c where c.audit_seq = a.seq);
     end $$`,
  ];
}
