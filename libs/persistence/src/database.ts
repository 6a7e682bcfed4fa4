import { DataSource, type EntitySchema, type MixedList } from 'typeorm';
import { SnakeCase } from './naming.js';
import { RestoredLog1700000000100 } from './migrations/restored-log.migration.js';
import { Spine1700000000000 } from './migrations/spine.migration.js';
import { SteadyClient } from './steady-client.js';

export type Tables = MixedList<EntitySchema>;
type Migrations = MixedList<new () => object>;

export interface DatabaseOptions {
  /** `postgres://user:password@host:port/database` of the service's `app` role. */
  readonly url: string;
  readonly tables: Tables;
  /** Connections at most. Small on purpose: the sum over all services must stay below `max_connections`. */
  readonly poolSize?: number;
}

export const POOL_SIZE = 5;

/** Opens the database of a service as its `app` role. A lost connection is replaced by the pool at the next query. */
export async function openDatabase({ url, tables, poolSize = POOL_SIZE }: DatabaseOptions): Promise<DataSource> {
  const database = new DataSource({
    type: 'postgres',
    url,
    entities: tables,
    namingStrategy: new SnakeCase(),
    synchronize: false,
    logging: false,
    extra: {
      Client: SteadyClient,
      max: poolSize,
      idleTimeoutMillis: 10_000,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    },
    // An idle connection that breaks (PostgreSQL was restarted) is no reason to end the process.
    poolErrorHandler: () => undefined,
  });
  return database.initialize();
}

/** Brings the schema up to date as the `owner` role. The only place where DDL runs. Returns the names of what it ran. */
export async function migrate(ownerUrl: string, migrations: Migrations): Promise<string[]> {
  const database = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [Spine1700000000000, RestoredLog1700000000100, ...(Object.values(migrations) as (new () => object)[])],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    extra: { Client: SteadyClient, max: 2 },
  });
  await database.initialize();
  try {
    await database.query(`set lock_timeout = '10s'`);
    const ran = await database.runMigrations();
    return ran.map((one) => one.name);
  } finally {
    await database.destroy();
  }
}
