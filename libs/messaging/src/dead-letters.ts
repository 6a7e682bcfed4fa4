import type { NumberedEvent } from '@levada/contracts';
import { refuse } from '@levada/kernel';
import type { Transactions, Scope } from '@levada/persistence';
import { FailedEvent, type Effects } from './effects.js';

/** Tries an event again that was put aside. Its effect and its end as a dead letter are one commit; a new failure is kept as its cause. */
export async function retryDeadLetter(
  transactions: Transactions,
  effects: Effects,
  scope: Scope,
  id: string,
): Promise<{ outcome: 'retried' | 'failed'; cause: string | null }> {
  try {
    return await transactions.run(scope, async (tx) => {
      const [letter] = await tx.query<{ body: string }>(
        `with tried as (update dead_letter set status = 'retried' where id = $1 and status = 'waiting' returning body) select body from tried`,
        [id],
      );
      if (!letter) throw refuse('dead-letter/not-waiting', { id });
      await effects.handle(tx, JSON.parse(letter.body) as NumberedEvent);
      return { outcome: 'retried', cause: null };
    });
  } catch (error) {
    if (!(error instanceof FailedEvent)) throw error;
    const cause = error.cause_.slice(0, 4000);
    await transactions.run(scope, (tx) =>
      tx.query('update dead_letter set cause = $2, tries = tries + 1 where id = $1', [id, cause]),
    );
    return { outcome: 'failed', cause };
  }
}
