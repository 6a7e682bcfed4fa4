import { aDatabase, aNats, aPostgres, HeardDecisions1700000000001 } from '@levada/testing';
import { whatStarted } from './cleanup.mjs';

/** PostgreSQL and nats-server as a user runs them: every commit on the disk, nats-server with its own default sync. */
export async function realServers() {
  const postgres = await aPostgres({});
  whatStarted.endsWith(() => postgres.remove());
  const nats = await aNats();
  whatStarted.endsWith(() => nats.remove());
  const durable = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };
  return {
    nats,
    database: async (service, migrations = [HeardDecisions1700000000001]) => {
      const database = await aDatabase(service, migrations, postgres.url);
      for (const [setting, wanted] of Object.entries(durable)) {
        const [row] = await database.query(`select current_setting($1) as is`, [setting]);
        if (row.is !== wanted) throw new Error(`${setting} is ${row.is}: this would measure something else`);
      }
      return database;
    },
  };
}
