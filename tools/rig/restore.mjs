// A service's database is brought back to an older state while everything else runs on: what it told since is forgotten, by all.
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const DATABASE = 'levada_funding';
const BACKUP = 'backup_funding';
const WORKED_FOR_MS = 1_500;

/**
 * Keeps a copy of funding's database, lets people work on, and brings the copy back. Returns what was lost on purpose.
 * `atRest` waits until everything agrees.
 */
export async function restoreDrill(system, workload, atRest) {
  await copy(system, DATABASE, BACKUP);
  const kept = workload.intents.length;
  workload.start();
  await sleep(WORKED_FOR_MS);
  await workload.stop();
  // The others have heard it all before it is taken back.
  await atRest();
  await copy(system, BACKUP, DATABASE);
  return workload.forget(kept);
}

async function copy(system, from, to) {
  const client = new pg.Client({ connectionString: await system.adminUrl('postgres') });
  await client.connect();
  const exists = async (name) =>
    (await client.query('select from pg_database where datname = $1', [name])).rowCount > 0;
  const close = async (name) => {
    await client.query(`alter database ${name} with allow_connections false`);
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  };
  try {
    await close(from);
    if (await exists(to)) {
      await close(to);
      await client.query(`drop database ${to} with (force)`);
    }
    await client.query(`create database ${to} template ${from} owner levada_funding_owner`);
    await client.query(`revoke all on database ${to} from public`);
    await client.query(`grant connect on database ${to} to levada_funding_app, levada_ro`);
    await client.query(`alter database ${from} with allow_connections true`);
  } finally {
    await client.end();
  }
}
