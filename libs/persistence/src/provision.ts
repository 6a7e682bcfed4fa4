import type pg from 'pg';
import { SteadyClient } from './steady-client.js';

export interface ServicePasswords {
  readonly owner: string;
  readonly app: string;
}

const NAME = /^[a-z][a-z_]{0,40}$/;

export const databaseOf = (service: string): string => `levada_${service}`;
export const ownerOf = (service: string): string => `levada_${service}_owner`;
export const appOf = (service: string): string => `levada_${service}_app`;

/** `levada_app` and `levada_ro` carry the grants; the login roles of the services are members of them. */
export async function provisionCluster(adminUrl: string): Promise<void> {
  await asAdmin(adminUrl, async (client) => {
    for (const role of ['levada_app', 'levada_ro']) {
      const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      if (found.rowCount === 0) await client.query(`create role ${role} nologin`);
    }
  });
}

/**
 * Makes a service's database and its roles, or brings their passwords up to date. `owner` runs migrations; `app` has
 * no DDL and a limit on how long a transaction may take, because one long transaction holds up the relay of every
 * service of the cluster (`pg_snapshot_xmin` is cluster-wide).
 */
export async function provisionService(
  adminUrl: string,
  service: string,
  passwords: ServicePasswords,
  database = databaseOf(service),
): Promise<void> {
  if (!NAME.test(service) || !/^[a-z][a-z0-9_]{0,60}$/.test(database))
    throw new TypeError(`not a name for a service's database: ${service} ${database}`);
  await provisionCluster(adminUrl);
  const [owner, app] = [ownerOf(service), appOf(service)];
  await asAdmin(adminUrl, async (client) => {
    await ensureLogin(client, owner, passwords.owner);
    await ensureLogin(client, app, passwords.app);
    await client.query(`grant levada_app to ${app}`);
    await client.query(`alter role ${app} set transaction_timeout = '60s'`);
    await client.query(`alter role ${app} set idle_in_transaction_session_timeout = '15s'`);
    await client.query(`alter role ${app} set lock_timeout = '10s'`);
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0)
      await client.query(`create database ${database} owner ${owner} template template0 encoding 'UTF8'`);
    await client.query(`revoke all on database ${database} from public`);
    await client.query(`grant connect on database ${database} to ${app}, levada_ro`);
  });
}

async function ensureLogin(client: pg.Client, role: string, password: string): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  await client.query(
    `${found.rowCount === 0 ? 'create' : 'alter'} role ${role} login password ${client.escapeLiteral(password)}`,
  );
}

async function asAdmin(adminUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new SteadyClient({ connectionString: adminUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
