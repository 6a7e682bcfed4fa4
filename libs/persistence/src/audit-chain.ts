import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { canonicalJson } from '@levada/kernel';
import { EVERY_AUTHORITY, setAuthority } from './scope.js';
import type { Query, Session } from './session.js';

interface Row {
  seq: string;
  xid: string;
  authority_id: string | null;
  [column: string]: unknown;
}

const COLUMNS = `a.seq::text, a.xid::text, a.id, a.authority_id, extract(epoch from a.at)::text as at, a.actor_id, a.action, a.noun, a.noun_id,
  a.noun_version, a.reason, a.detail, a.correlation`;
const START = Buffer.alloc(32);

/** h = sha256(previous ‖ row as canonical JSON); xid is left out, it does not survive a dump and restore. */
function link(previous: Buffer, { xid: _xid, ...row }: Row): Buffer {
  return createHash('sha256').update(previous).update(canonicalJson(row)).digest();
}

/**
 * Chains the audit rows of each authority, in commit order. The business transaction only inserts its row: the relay,
 * already the one ordered writer, chains them. Returns how many it chained; `undefined` when another relay has taken over.
 */
export async function chainAudit(session: Session, holder: string, limit: number): Promise<number | undefined> {
  return session.transaction(async (query) => {
    const [state] = await query<{ audit_xid: string; audit_seq: string }>(
      'select audit_xid::text, audit_seq from relay_state where holder = $1 for update',
      [holder],
    );
    if (!state) return undefined;
    const rows = await query<Row>(
      `select ${COLUMNS} from audit a where (a.xid, a.seq) > ($1::xid8, $2::bigint) and a.xid < pg_snapshot_xmin(pg_current_snapshot())
         and (select c.n from audit_chain c where c.audit_seq = a.seq) is null
       order by a.xid, a.seq limit $3`,
      [state.audit_xid, state.audit_seq, limit],
    );
    const last = rows.at(-1);
    if (!last) return 0;
    const heads = await headsOf(query, rows);
    const links = rows.map((row) => {
      const head = heads.get(row.authority_id) ?? { n: 0, hash: START };
      const next = { n: head.n + 1, hash: link(head.hash, row) };
      heads.set(row.authority_id, next);
      return { ...next, row };
    });
    await query(
      'insert into audit_chain (authority_id, n, audit_seq, hash) select * from unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::bytea[])',
      [
        links.map((one) => one.row.authority_id),
        links.map((one) => one.n),
        links.map((one) => one.row.seq),
        links.map((one) => one.hash),
      ],
    );
    await query('update relay_state set audit_xid = $1, audit_seq = $2', [last.xid, last.seq]);
    return rows.length;
  });
}

async function headsOf(query: Query, rows: readonly Row[]): Promise<Map<string | null, { n: number; hash: Buffer }>> {
  const heads = await query<{ authority_id: string | null; n: string; hash: Buffer }>(
    `select h.authority_id, h.n, h.hash from unnest($1::uuid[]) as a (id)
     cross join lateral (select * from audit_chain c where c.authority_id is not distinct from a.id order by c.n desc limit 1) as h`,
    [[...new Set(rows.map((row) => row.authority_id))]],
  );
  return new Map(heads.map((head) => [head.authority_id, { n: Number(head.n), hash: head.hash }]));
}

export interface AuditVerdict {
  readonly verified: number;
  /** The first link that does not fit its row or its predecessor. */
  readonly brokenAt?: number;
  /** Rows that the relay has not chained yet. */
  readonly unchained: number;
}

/** Walks an authority's chain from its first link. A changed, missing or swapped row shows as `brokenAt`. */
export async function verifyAudit(database: DataSource, authorityId: string | null): Promise<AuditVerdict> {
  return database.transaction(async (manager) => {
    await manager.query(setAuthority(EVERY_AUTHORITY));
    const rows = await manager.query<(Row & { n: string; hash: Buffer })[]>(
      `select ${COLUMNS}, c.n, c.hash from audit_chain c join audit a on a.seq = c.audit_seq
       where c.authority_id is not distinct from $1 order by c.n`,
      [authorityId],
    );
    const [count] = await manager.query<{ unchained: string }[]>(
      `select count(*) as unchained from audit a where authority_id is not distinct from $1
       and not exists (select 1 from audit_chain c where c.audit_seq = a.seq)`,
      [authorityId],
    );
    const unchained = Number(count!.unchained);
    let previous: Buffer = START;
    for (const [at, { n, hash, ...row }] of rows.entries()) {
      previous = link(previous, row as Row);
      if (Number(n) !== at + 1 || !previous.equals(hash)) return { verified: at, brokenAt: at + 1, unchained };
    }
    return { verified: rows.length, unchained };
  });
}
