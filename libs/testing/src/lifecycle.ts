import { movesOf, type Moves } from '@levada/kernel';
import type { TestDatabase } from './database.js';

/**
 * What the database lets a table's `status` do, tried out: every move between the statuses that the lifecycle names. The
 * trigger is set on rows that stand everywhere already, so that nothing else of the table speaks against a move.
 */
export async function movesLetBy(database: TestDatabase, table: string, lifecycle: Moves): Promise<string[]> {
  const statuses = [...new Set(Object.values(lifecycle).flatMap(({ from, to }) => [...from, to]))];
  const probe = `probe_of_${table}`;
  await database.query(`create table ${probe} (was text, status text)`);
  for (const from of statuses) {
    for (const to of statuses.filter((one) => one !== from))
      await database.query(`insert into ${probe} values ($1 || ' > ' || $2, $1)`, [from, to]);
  }
  await database.query(`create trigger keep_lifecycle before insert or update of status on ${probe}
    for each row execute function keep_lifecycle_of_${table}()`);
  const passed: string[] = [];
  for (const { was } of await database.query<{ was: string }>(`select was from ${probe}`)) {
    const moved = database.query(`update ${probe} set status = split_part(was, ' > ', 2) where was = $1`, [was]);
    await moved.then(() => passed.push(was)).catch(ofLifecycle(table));
  }
  await database.query(`drop table ${probe}`);
  return passed.sort();
}

/** The moves that the code knows; a step that stays where it is moves nothing. */
export function movesKnown(lifecycle: Moves): string[] {
  return movesOf(lifecycle).filter((move) => new Set(move.split(' > ')).size === 2);
}

function ofLifecycle(table: string): (error: { constraint?: string }) => void {
  return (error) => {
    if (error.constraint !== `${table}_lifecycle`) throw error;
  };
}
