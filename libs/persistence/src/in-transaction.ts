import type { DataSource, EntityManager } from 'typeorm';
import { setAuthority } from './scope.js';

/**
 * Runs `work` in a transaction for the rows of an authority, and commits. TypeORM's own `transaction()` begins in a
 * round trip of its own, before the one that says the authority; every handler and every event would pay for it. So
 * TypeORM does not know of this transaction: nothing that opens one itself (`save`, `remove`) may run in it.
 */
export async function inTransaction<Answer>(
  database: DataSource,
  authorityId: string | null,
  work: (manager: EntityManager) => Promise<Answer>,
  isolation: 'read committed' | 'repeatable read' = 'read committed',
): Promise<Answer> {
  const runner = database.createQueryRunner();
  try {
    await runner.query(`begin isolation level ${isolation}; ${setAuthority(authorityId)}`);
    const answer = await work(runner.manager);
    await runner.query('commit');
    return answer;
  } catch (error) {
    await runner.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}
