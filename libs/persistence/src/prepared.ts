import type { EntityManager } from 'typeorm';

/**
 * Runs a statement that PostgreSQL parses and plans once for each connection, instead of every time: for the few that
 * every handler and every event run. One name, one text. TypeORM hands over to the driver what it is given, and only
 * its types know no name.
 */
export async function prepared<Row>(
  manager: EntityManager,
  name: string,
  text: string,
  parameters: readonly unknown[],
): Promise<Row[]> {
  return manager.query({ name, text } as unknown as string, [...parameters]);
}
