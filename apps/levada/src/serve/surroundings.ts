import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEMO_ACCOUNTS, MAIL } from '@levada/access';
import { startGateway, type RunningGateway } from '@levada/gateway';
import { systemClock } from '@levada/kernel';
import { appOf, databaseOf, migrate, ownerOf, provisionCluster, provisionService } from '@levada/persistence';
import {
  keepKeysFresh,
  KeysInFolder,
  migrationsOf,
  openApiOf,
  startService,
  type RunningService,
  type ServiceDefinition,
  type ServiceSettings,
} from '@levada/platform';
import { CHECK_SOURCES } from '@levada/registry';
import type { Secrets } from '../instance/secrets.js';
import { SERVICES } from '../services.js';
import { VERSION } from '../version.js';
import { checksEnv } from './checks-env.js';
import { gatewayEnv } from './gateway-env.js';
import { mailEnv } from './mail-env.js';

/** Where the services find what they need, be it embedded, on other machines or in other containers. */
export interface Surroundings {
  readonly postgres: { readonly host: string; readonly port: number };
  /** With user and password. */
  readonly natsUrl: string;
  readonly secrets: Secrets;
  /** Folder of `signing/` and `public/`. */
  readonly keys: string;
  readonly log: ServiceSettings['log'];
  readonly demoAccounts: boolean;
}

export const signingFolder = (keys: string): string => join(keys, 'signing');
export const publicFolder = (keys: string): string => join(keys, 'public');

const addressOf = ({ postgres: { host, port } }: Surroundings): string => `${host}:${port}`;

/** As the superuser: the databases with their roles, and the schema of each as its owner. Once before a service starts. */
export async function prepareDatabases(
  surroundings: Surroundings,
  { user, password }: { user: string; password: string },
): Promise<void> {
  const address = addressOf(surroundings);
  const admin = `postgres://${user}:${encodeURIComponent(password)}@${address}/postgres`;
  await provisionCluster(admin);
  const prepared = await Promise.allSettled(
    SERVICES.map(async (service) => {
      const { name } = service;
      const [owner, app] = await rolesOf(surroundings, name);
      await provisionService(admin, name, { owner, app });
      await migrate(`postgres://${ownerOf(name)}:${owner}@${address}/${databaseOf(name)}`, migrationsOf(service));
    }),
  );
  const failed = prepared.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}

/** Its database must be prepared. */
export async function startOne(
  service: ServiceDefinition,
  surroundings: Surroundings,
  { host, port }: { host: string; port: number },
): Promise<RunningService> {
  const { natsUrl, keys, log, demoAccounts } = surroundings;
  const { name } = service;
  const [, app] = await rolesOf(surroundings, name);
  const mail = mailEnv(process.env);
  return startService(service, {
    databaseUrl: `postgres://${appOf(name)}:${app}@${addressOf(surroundings)}/${databaseOf(name)}`,
    ...{ natsUrl, host, port, log },
    keys: new KeysInFolder(publicFolder(keys), 'verify', systemClock),
    clock: systemClock,
    clockMoves: demoAccounts,
    extras: new Map<symbol, unknown>([
      ...[[DEMO_ACCOUNTS, demoAccounts] as const, [CHECK_SOURCES, checksEnv(process.env)] as const],
      ...(mail ? [[MAIL, mail] as const] : []),
    ]),
  });
}

const DAILY_MS = 86_400_000;

export async function startDoor(
  { keys, log }: Surroundings,
  where: { host: string; port: number; services: Readonly<Record<string, string>>; instanceId: string },
): Promise<RunningGateway> {
  const gateway = await startGateway({
    ...where,
    keys: new KeysInFolder(signingFolder(keys), 'sign', systemClock),
    clock: systemClock,
    log,
    described: SERVICES.map(openApiOf),
    version: VERSION,
    web: fileURLToPath(new URL('../../../web/dist', import.meta.url)),
    ...gatewayEnv(process.env),
  });
  // What runs for months signs with a new key every thirty days.
  const timer = setInterval(() => {
    keepKeysFresh(signingFolder(keys), publicFolder(keys), systemClock).catch((error: unknown) =>
      log.warn({ error: String(error) }, 'the signing keys were not looked after'),
    );
  }, DAILY_MS);
  timer.unref();
  return {
    url: gateway.url,
    stop: async () => {
      clearInterval(timer);
      await gateway.stop();
    },
  };
}

function rolesOf({ secrets }: Surroundings, name: string): Promise<[string, string]> {
  return Promise.all([secrets.rolePassword(ownerOf(name)), secrets.rolePassword(appOf(name))]);
}
