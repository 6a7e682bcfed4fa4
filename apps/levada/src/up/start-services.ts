import { join } from 'node:path';
import { systemClock } from '@levada/kernel';
import { keepKeysFresh, makeLog, type RunningService } from '@levada/platform';
import {
  prepareDatabases,
  publicFolder,
  signingFolder,
  startDoor,
  startOne,
  type Surroundings,
} from '../serve/surroundings.js';
import { SERVICES } from '../services.js';
import { forgiving } from './forgiving-log.js';
import type { RunningServices, ServicesEnv } from './up.js';

const HOST = '127.0.0.1';

/** Starts every service and the gateway in this process. They share nothing but it: each has its own database and NATS connection. */
export async function startServices(env: ServicesEnv): Promise<RunningServices> {
  const { postgres, nats, secrets, instanceId } = env;
  const file = join(env.dataDir, 'logs', 'levada.log');
  const surroundings: Surroundings = {
    postgres,
    natsUrl: nats.url.replace('://', `://${nats.user}:${nats.password}@`),
    secrets,
    keys: join(env.dataDir, 'keys'),
    log: forgiving(makeLog('levada', file), (line) => void process.stderr.write(`${line}\n`)),
    demoAccounts: true,
  };
  await keepKeysFresh(signingFolder(surroundings.keys), publicFolder(surroundings.keys), systemClock);
  await prepareDatabases(surroundings, { user: postgres.superuser, password: postgres.password });
  const services = await startAll(surroundings);
  try {
    const urls = Object.fromEntries(services.started.map(({ name, url }) => [name, url]));
    const gateway = await startDoor(surroundings, { host: HOST, port: env.port, services: urls, instanceId });
    return {
      url: gateway.url,
      stop: async () => {
        await services.stopWork();
        await gateway.stop();
        await services.stop();
      },
    };
  } catch (error) {
    await services.stop();
    throw error;
  }
}

/** Every service, each on a port of its own that this machine alone reaches. */
export async function startAll(
  surroundings: Surroundings,
): Promise<{ started: readonly RunningService[]; stopWork(): Promise<void>; stop(): Promise<void> }> {
  const started: RunningService[] = [];
  const stop = async (): Promise<void> => void (await Promise.all(started.splice(0).map((one) => one.stop())));
  const stopWork = async (): Promise<void> => void (await Promise.all(started.map((one) => one.stopWork())));
  // All of them end before anything is undone: one that is still starting would be forgotten.
  const starts = await Promise.allSettled(
    SERVICES.map(async (one) => started.push(await startOne(one, surroundings, { host: HOST, port: 0 }))),
  );
  const failed = starts.find((one) => one.status === 'rejected');
  if (!failed) return { started, stopWork, stop };
  await stop();
  throw failed.reason;
}
