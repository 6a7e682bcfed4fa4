import type { DataSource } from 'typeorm';
import { inTransaction } from './in-transaction.js';
import { EVERY_AUTHORITY } from './scope.js';

export interface LogHealth {
  /** When the oldest fact was made that has no number yet; `null` when all have one. */
  readonly waitingSince: Date | null;
  /** Events put aside that wait for an operator. */
  readonly deadLetters: number;
}

export async function logHealth(database: DataSource): Promise<LogHealth> {
  return inTransaction(database, EVERY_AUTHORITY, async (manager) => {
    const [row] = await manager.query<{ since: Date | null; dead: number }[]>(
      `select (select min(o.at) from outbox o, relay_state r where (o.xid, o.seq) > (r.last_xid, r.last_seq)) as since,
         (select count(*)::int from dead_letter where status = 'waiting') as dead`,
    );
    return { waitingSince: row!.since, deadLetters: row!.dead };
  });
}
