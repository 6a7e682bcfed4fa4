import { createHash } from 'node:crypto';
import type { EntityManager, EntitySchema, ObjectLiteral } from 'typeorm';
import { prepared } from './prepared.js';

/** What is known of another service's noun: which producer epoch and which version of the noun it says. */
export interface ProjectedRow extends ObjectLiteral {
  readonly id: string;
  readonly epoch: number;
  readonly version: number;
}

/** PostgreSQL takes 65,535 parameters a statement; a wide table stays below it at this many rows. */
const ROWS_AT_ONCE = 500;

export async function insertRows(
  manager: EntityManager,
  table: EntitySchema<ObjectLiteral>,
  rows: readonly ObjectLiteral[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const [sql, parameters] = insertStatement(manager, table, rows.slice(from, from + ROWS_AT_ONCE));
    await manager.query(sql, parameters);
  }
}

/** `false` when the row is no longer at the version before this one. Never `save()`: it overwrites without looking. */
export async function updateRow(
  manager: EntityManager,
  table: EntitySchema<ObjectLiteral>,
  noun: { id: string; version: number },
): Promise<boolean> {
  const result = await manager
    .createQueryBuilder()
    .update(table)
    .set(noun)
    .where('id = :id and version = :before', { id: noun.id, before: noun.version - 1 })
    .updateEntity(false)
    .execute();
  return result.affected === 1;
}

export async function upsertProjection(
  manager: EntityManager,
  table: EntitySchema<ProjectedRow>,
  rows: readonly ProjectedRow[],
): Promise<void> {
  // A statement must not touch one row twice: of several states of a noun the last told one is taken.
  const latest = [...new Map(newestLast(rows).map((row) => [row.id, row])).values()];
  for (let from = 0; from < latest.length; from += ROWS_AT_ONCE) {
    const some = latest.slice(from, from + ROWS_AT_ONCE);
    const [sql, parameters] = upsertStatement(manager, table, some);
    // Events come one at a time, or in numbers that hardly come again.
    if (some.length === 1) await prepared(manager, `project-${sha1(sql)}`, sql, parameters);
    else await manager.query(sql, parameters);
  }
}

function upsertStatement(
  manager: EntityManager,
  table: EntitySchema<ProjectedRow>,
  rows: readonly ProjectedRow[],
): [string, unknown[]] {
  const metadata = manager.connection.getMetadata(table);
  const columns = metadata.columns.map((one) => one.databaseName);
  const keys = metadata.primaryColumns.map((one) => one.databaseName);
  const name = metadata.tableName;
  const raised = columns.filter((one) => !keys.includes(one)).map((one) => `${one} = excluded.${one}`);
  const [sql, parameters] = insertStatement(manager, table as unknown as EntitySchema<ObjectLiteral>, rows);
  return [
    `${sql} on conflict (${keys.join(', ')}) do update set ${raised.join(', ')}
     where (${name}.epoch, ${name}.version) < (excluded.epoch, excluded.version)`,
    parameters,
  ];
}

function newestLast(rows: readonly ProjectedRow[]): ProjectedRow[] {
  return [...rows].sort((a, b) => a.epoch - b.epoch || a.version - b.version);
}

function insertStatement(
  manager: EntityManager,
  table: EntitySchema<ObjectLiteral>,
  rows: readonly ObjectLiteral[],
): [string, unknown[]] {
  const statement = manager
    .createQueryBuilder()
    .insert()
    .into(table)
    .values([...rows])
    .updateEntity(false);
  return statement.getQueryAndParameters() as [string, unknown[]];
}

// Names of prepared statements end after 63 bytes.
function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
