import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { findNatsServer, freePort, startNats, startPostgres } from '@levada/servers';
import { whatStarted } from '../cleanup.mjs';
import { pssOf } from '../processes.mjs';

const PROGRAM = fileURLToPath(new URL('./bare-service.mjs', import.meta.url));

/**
 * What no design could do without: PostgreSQL and nats-server on the very data of the house, then one empty service of
 * the same stack, each by itself. Milliseconds of each, and the memory of that service.
 */
export async function startBare(dataDir, password) {
  const [postgresPort, natsPort, nats] = [await freePort(), await freePort(), await findNatsServer()];
  const begun = performance.now();
  const postgres = await startPostgres({ dataDir: join(dataDir, 'postgres'), port: postgresPort, password });
  whatStarted.endsWith(() => postgres.stop());
  const jetstream = await startNats({ dataDir: join(dataDir, 'nats'), port: natsPort, user: 'bench', password, nats });
  whatStarted.endsWith(() => jetstream.stop());
  const servers = performance.now() - begun;

  const env = { ...process.env, DATABASE_URL: `postgres://postgres:${password}@127.0.0.1:${postgresPort}/postgres` };
  const child = spawn(process.execPath, [PROGRAM], { stdio: ['ignore', 'pipe', 'inherit'], env });
  whatStarted.endsWith(async () => child.kill('SIGKILL'));
  const ended = once(child, 'exit').then(() => {
    throw new Error('the bare service ended before it answered');
  });
  const [line] = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended]);
  // From here on its end is asked for.
  ended.catch(() => undefined);
  if (!line.startsWith('http')) throw new Error(`the bare service says ${line}`);
  await fetch(line);
  const service = performance.now() - begun - servers;
  return {
    servers,
    service,
    pss: () => pssOf(child.pid),
    stop: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
      await jetstream.stop();
      await postgres.stop();
    },
  };
}
