import type { DataSource } from 'typeorm';
import { verifyAudit } from './audit-chain.js';
import { inTransaction } from './in-transaction.js';
import { EVERY_AUTHORITY } from './scope.js';

/** What can be said of a service's log, inbox and audit by looking at every row. */
export interface LogCheck {
  readonly log: { readonly epoch: number; readonly n: number; readonly missing: number; readonly unnumbered: number };
  /** How far each producer was heard. */
  readonly inbox: readonly {
    readonly producer: string;
    readonly epoch: number;
    readonly n: number;
    readonly rebuilding: boolean;
  }[];
  readonly deadLetters: number;
  readonly audit: readonly {
    readonly authorityId: string | null;
    readonly verified: number;
    readonly brokenAt: number | null;
    readonly unchained: number;
  }[];
}

/** Reads the whole log and audit: minutes on a big installation, and no lock. */
export async function checkLog(database: DataSource): Promise<LogCheck> {
  const { authorities, ...rest } = await inTransaction(
    database,
    EVERY_AUTHORITY,
    async (manager) => {
      const [log] = await manager.query<{ epoch: number; n: string; missing: string; unnumbered: string }[]>(
        `select r.epoch, r.head as n,
           (select count(*) from generate_series(1, r.head) as g (n)
            where not exists (select from outbox_position p where p.epoch = r.epoch and p.n = g.n)) as missing,
           (select count(*) from outbox o where (o.xid, o.seq) > (r.last_xid, r.last_seq)) as unnumbered
         from relay_state r`,
      );
      const inbox = await manager.query<{ producer: string; epoch: number; n: string; rebuilding: boolean }[]>(
        'select producer, epoch, n, rebuilding_to is not null as rebuilding from inbox where epoch > 0 order by producer',
      );
      const [dead] = await manager.query<{ count: number }[]>(
        `select count(*)::int as count from dead_letter where status = 'waiting'`,
      );
      const authorities = await manager.query<{ id: string | null }[]>(
        'select distinct authority_id as id from audit order by 1',
      );
      return {
        log: {
          epoch: log!.epoch,
          n: Number(log!.n),
          missing: Number(log!.missing),
          unnumbered: Number(log!.unnumbered),
        },
        inbox: inbox.map(({ n, ...one }) => ({ ...one, n: Number(n) })),
        deadLetters: dead!.count,
        authorities,
      };
    },
    'repeatable read',
  );
  const audit = [];
  for (const { id } of authorities) {
    const { verified, brokenAt, unchained } = await verifyAudit(database, id);
    audit.push({ authorityId: id, verified, brokenAt: brokenAt ?? null, unchained });
  }
  return { ...rest, audit };
}
