import type { DataSource } from 'typeorm';
import { refuse } from '@levada/kernel';
import { isConflict, isTaken } from './errors.js';
import { inTransaction } from './in-transaction.js';
import type { Scope } from './scope.js';
import type { IdempotencyKey } from './idempotency-key.js';
import { Tx } from './tx.js';

const RUNS = 3;

/** Runs handlers in transactions. `onFacts` is called after a commit that told facts: it wakes the relay in this process. */
export class Transactions {
  constructor(
    readonly database: DataSource,
    private readonly onFacts: () => void = () => undefined,
  ) {}

  /**
   * Runs `work` and commits what it gathered. A deadlock, a serialization failure or a row that
   * somebody else was quicker to insert runs it again from the start, so
   * `work` must have no effect outside its `Tx`.
   */
  async run<Answer>(scope: Scope, work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
    return this.attempt(scope, async (tx) => {
      const answer = await work(tx);
      await tx.flush();
      return answer;
    });
  }

  /**
   * Runs `work` once for a key, for decisions and payments. The same key again gives the answer of the first time; the
   * same key with another body is refused with `idempotency/other-body` (422). Without a key it simply runs.
   * The answer must survive JSON.
   */
  async once<Answer>(
    scope: Scope,
    key: IdempotencyKey | undefined,
    work: (tx: Tx) => Promise<Answer>,
  ): Promise<Answer> {
    if (!key) return this.run(scope, work);
    return this.attempt(scope, async (tx) => {
      // A second request with this key waits here until the first has ended, and then finds its answer.
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `${scope.authorityId} ${key.actorId} ${key.route} ${key.key}`,
      ]);
      const [earlier] = await tx.query<{ body_hash: string; answer: string }>(
        'select body_hash, answer from idempotency where actor_id = $1 and route = $2 and key = $3',
        [key.actorId, key.route, key.key],
      );
      if (earlier && earlier.body_hash !== key.bodyHash) throw refuse('idempotency/other-body');
      if (earlier) return JSON.parse(earlier.answer) as Answer;
      const answer = await work(tx);
      await tx.flush({ key, body: JSON.stringify(answer) });
      return answer;
    });
  }

  /** Reads under an authority, in one snapshot. */
  async read<Answer>(
    scope: Pick<Scope, 'authorityId'>,
    work: (query: Tx['query']) => Promise<Answer>,
  ): Promise<Answer> {
    return inTransaction(
      this.database,
      scope.authorityId,
      (manager) => work((sql, parameters = []) => manager.query(sql, parameters)),
      'repeatable read',
    );
  }

  private async attempt<Answer>(scope: Scope, work: (tx: Tx) => Promise<Answer>, run = 1): Promise<Answer> {
    let told = false;
    try {
      const answer = await inTransaction(this.database, scope.authorityId, async (manager) => {
        const tx = new Tx(manager, scope);
        const result = await work(tx);
        told = tx.published > 0;
        return result;
      });
      if (told) this.onFacts();
      return answer;
    } catch (error) {
      if ((isConflict(error) || isTaken(error)) && run < RUNS) return this.attempt(scope, work, run + 1);
      throw error;
    }
  }
}
