import type { Logger } from 'pino';
import { newId, type Clock } from '@levada/kernel';
import { EVERY_AUTHORITY, type Transactions, type Tx } from '@levada/persistence';
import { recurring, type Recurring } from './recurring.js';

export interface DueWork {
  readonly everyMs: number;
  /** SQL of `id` and `"authorityId"`, the most urgent first, at most some hundred; `$1` is the moment. */
  readonly due: string;
  /** Refuses what another replica was quicker with. */
  readonly each: (tx: Tx, id: string) => Promise<void>;
  /** As the log calls it: `a proposal could not lapse`. */
  readonly failing: string;
}

/**
 * Looks again and again for rows whose moment has come: each is done in a transaction of its own, of its own authority. One that
 * fails is logged, and keeps the rest waiting no longer.
 */
export function eachDue(
  { everyMs, due, each, failing }: DueWork,
  by: { readonly transactions: Transactions; readonly clock: Clock; readonly log: Pick<Logger, 'warn'> },
): Recurring {
  const { transactions, clock, log } = by;
  const look = async (isStopping: () => boolean): Promise<void> => {
    const at = clock.now();
    const scope = { authorityId: EVERY_AUTHORITY, actorId: null, at, correlation: newId(at) };
    const rows = await transactions.run(scope, (tx) => tx.query<{ id: string; authorityId: string }>(due, [at]));
    for (const { id, authorityId } of rows) {
      if (isStopping()) return;
      await transactions
        .run({ ...scope, authorityId }, (tx) => each(tx, id))
        .catch((error: unknown) => log.warn({ id, error: String(error) }, failing));
    }
  };
  return recurring(everyMs, look, { log, failing });
}
