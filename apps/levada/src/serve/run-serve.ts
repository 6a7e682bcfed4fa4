import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock } from '@levada/kernel';
import { keepKeysFresh, makeLog } from '@levada/platform';
import { Usage } from '../client/failures.js';
import { openSecrets } from '../instance/secrets.js';
import { SERVICES } from '../services.js';
import { onStopRequest } from '../up/signals.js';
import { startAll } from '../up/start-services.js';
import { serveEnv, type ServeEnv } from './serve-env.js';
import {
  prepareDatabases,
  publicFolder,
  signingFolder,
  startDoor,
  startOne,
  type Surroundings,
} from './surroundings.js';

const SUPERUSER = 'postgres';
const NATS_USER = 'levada';

/**
 * `levada init`: makes the secrets and keys of an installation where there are none, and lays down what PostgreSQL and
 * nats-server are to read of them. Said again it changes nothing.
 */
export async function runInit(env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const { home } = serveEnv(env);
  const secrets = await openSecrets(home);
  await keepKeysFresh(signingFolder(join(home, 'keys')), publicFolder(join(home, 'keys')), systemClock);
  await givenOnce(join(home, 'postgres', 'password'), () => randomBytes(32).toString('base64url'));
  await give(
    join(home, 'nats', 'authorization.conf'),
    `authorization { user: ${NATS_USER}, password: "${secrets.nats}" }\n`,
  );
  return 0;
}

/** `levada migrate`: databases, roles and schemas, as their owners. The only place where DDL runs. */
export async function runMigrate(env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const told = serveEnv(env);
  const surroundings = await surroundingsOf(told);
  const password = await readFile(join(told.home, 'postgres', 'password'), 'utf8');
  await prepareDatabases(surroundings, { user: SUPERUSER, password });
  surroundings.log.info({ services: SERVICES.map(({ name }) => name) }, 'the databases are up to date');
  return 0;
}

/** `levada serve all | gateway | SERVICE`, until a signal asks it to end. */
export async function runServe(what: string, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const told = serveEnv(env);
  const stopRequest = onStopRequest(() => process.exit(130));
  const surroundings = await surroundingsOf(told);
  const running = await start(what, told, surroundings);
  surroundings.log.info({ what }, 'serving');
  await stopRequest.asked;
  surroundings.log.info({ what }, 'stopping');
  await running.stop();
  return 0;
}

async function start(what: string, told: ServeEnv, surroundings: Surroundings): Promise<{ stop(): Promise<void> }> {
  const { host, port } = told;
  const instanceId = randomUUID();
  const names = SERVICES.map(({ name }) => name);
  // The compose file hands on the name of its profile.
  if (what === 'gateway' || what === 'scaled') {
    const services = Object.fromEntries(names.map((name) => [name, told.urlOf(name)]));
    return startDoor(surroundings, { host, port, services, instanceId });
  }
  if (what === 'all') {
    const all = await startAll(surroundings);
    const services = Object.fromEntries(all.started.map(({ name, url }) => [name, url]));
    const door = await startDoor(surroundings, { host, port, services, instanceId });
    return {
      stop: async () => {
        await all.stopWork();
        await door.stop();
        await all.stop();
      },
    };
  }
  const service = SERVICES.find(({ name }) => name === what);
  if (!service) throw new Usage(`“${what}” is no service: all, gateway, ${names.join(', ')}`);
  return startOne(service, surroundings, { host, port });
}

async function surroundingsOf({ home, postgres, nats, demoAccounts }: ServeEnv): Promise<Surroundings> {
  const secrets = await openSecrets(home);
  return {
    ...{ postgres, secrets, demoAccounts },
    natsUrl: `nats://${NATS_USER}:${secrets.nats}@${nats.host}:${nats.port}`,
    keys: join(home, 'keys'),
    log: makeLog('levada'),
  };
}

/** PostgreSQL takes it at its first start only, so it is made once. */
async function givenOnce(file: string, make: () => string): Promise<void> {
  const there = await readFile(file, 'utf8').catch(() => '');
  if (there === '') await give(file, make());
}

/** For one other container alone, by a volume of its own; its user is not ours, so the file is readable. */
async function give(file: string, text: string): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, text, { mode: 0o644, flush: true });
}
