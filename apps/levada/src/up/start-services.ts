import { join } from 'node:path';
import { DEMO_ACCOUNTS } from '@levada/access';
import { startGateway } from '@levada/gateway';
import { systemClock } from '@levada/kernel';
import { appOf, databaseOf, migrate, ownerOf, provisionCluster, provisionService } from '@levada/persistence';
import {
  keepKeysFresh,
  KeysInFolder,
  makeLog,
  migrationsOf,
  openApiOf,
  startService,
  type RunningService,
  type ServiceDefinition,
} from '@levada/platform';
import { SERVICES } from '../services.js';
import { VERSION } from '../version.js';
import { gatewayEnv } from './gateway-env.js';
import { forgiving } from './forgiving-log.js';
import type { RunningServices, ServicesEnv } from './up.js';

const HOST = '127.0.0.1';

/** Starts every service and the gateway in this process. They share nothing but it: each has its own database and NATS connection. */
export async function startServices(env: ServicesEnv): Promise<RunningServices> {
  const { postgres, nats, secrets, instanceId } = env;
  const address = `${postgres.host}:${postgres.port}`;
  const admin = `postgres://${postgres.superuser}:${postgres.password}@${address}/postgres`;
  const file = join(env.dataDir, 'logs', 'levada.log');
  const log = forgiving(makeLog('levada', file), (line) => void process.stderr.write(`${line}\n`));
  const keys = join(env.dataDir, 'keys');
  const started: RunningService[] = [];
  const stop = async (): Promise<void> => void (await Promise.all(started.splice(0).map((one) => one.stop())));

  const start = async (service: ServiceDefinition): Promise<void> => {
    const { name } = service;
    const [owner, app] = await Promise.all([secrets.rolePassword(ownerOf(name)), secrets.rolePassword(appOf(name))]);
    await provisionService(admin, name, { owner, app });
    await migrate(`postgres://${ownerOf(name)}:${owner}@${address}/${databaseOf(name)}`, migrationsOf(service));
    const settings = {
      databaseUrl: `postgres://${appOf(name)}:${app}@${address}/${databaseOf(name)}`,
      natsUrl: nats.url.replace('://', `://${nats.user}:${nats.password}@`),
      host: HOST,
      port: 0,
      keys: new KeysInFolder(keys, 'verify'),
      clock: systemClock,
      log,
      extras: new Map([[DEMO_ACCOUNTS, true]]),
    };
    started.push(await startService(service, settings));
  };

  try {
    await keepKeysFresh(keys, systemClock);
    await provisionCluster(admin);
    // All of them end before anything is undone: one that is still starting would be forgotten.
    const starts = await Promise.allSettled(SERVICES.map(start));
    const failed = starts.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    const services = Object.fromEntries(started.map(({ name, url }) => [name, url]));
    const gateway = await startGateway({
      host: HOST,
      port: env.port,
      services,
      keys: new KeysInFolder(keys, 'sign'),
      clock: systemClock,
      log,
      instanceId,
      described: SERVICES.map(openApiOf),
      version: VERSION,
      ...gatewayEnv(process.env),
    });
    return {
      url: gateway.url,
      stop: async () => {
        await gateway.stop();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
