import { join } from 'node:path';
import {
  findNatsServer,
  freePorts,
  isPortFree,
  startNats,
  startPostgres,
  stopOrphanedNats,
  stopOrphanedPostgres,
  supervise,
  type SupervisedServer,
  type SupervisionEvent,
} from '@levada/servers';
import { claimDataFolder, DataFolderTaken, type InstancePorts } from '../instance/instance.js';
import { openSecrets, type Secrets } from '../instance/secrets.js';
import { onStopRequest } from './signals.js';

/** What the services of one process are given: the two servers, and whom they may say they are. */
export interface ServicesEnv {
  readonly postgres: {
    readonly host: string;
    readonly port: number;
    readonly superuser: string;
    readonly password: string;
  };
  readonly nats: { readonly url: string; readonly user: string; readonly password: string };
  readonly secrets: Secrets;
  /** Absolute path. */
  readonly dataDir: string;
  /** The port of the public door. */
  readonly port: number;
  readonly instanceId: string;
}

export interface RunningServices {
  readonly url: string;
  stop(): Promise<void>;
}

export interface UpOptions {
  /** Absolute path; see `dataFolder`. */
  readonly dataDir: string;
  readonly port: number;
  startServices(env: ServicesEnv): Promise<RunningServices>;
  readonly postgresSettings?: Readonly<Record<string, string>>;
  readonly natsSettings?: Readonly<Record<string, string>>;
  /** Ports by which the services reach the two servers, when something stands between: the fault rig's proxies. */
  readonly via?: Partial<InstancePorts>;
  /** Gets lines for the person who started it; default: stdout. */
  readonly print?: (line: string) => void;
}

/**
 * Runs the whole system on a data folder until a signal asks it to end; then services, NATS and PostgreSQL stop in this order.
 * @returns the exit code: 0 ended in order, 1 refused because another process runs on the folder
 * @throws what kept it from starting, after everything that had started was stopped
 */
export async function runUp(options: UpOptions): Promise<number> {
  const print = options.print ?? ((line: string) => void process.stdout.write(`${line}\n`));
  const { dataDir } = options;
  const servers: SupervisedServer[] = [];
  const undo: (() => Promise<void>)[] = [];
  const stopRequest = onStopRequest(() => {
    print('stopping at once');
    void Promise.allSettled(servers.map((server) => server.kill())).then(() => process.exit(130));
  });
  try {
    const claim = await claimDataFolder(dataDir);
    undo.push(() => claim.release());
    const secrets = await openSecrets(dataDir);
    const nats = await findNatsServer({ onProgress: print });
    const ports = await choosePorts(dataDir, claim.lastPorts);
    await claim.update({ ports });
    const via = { ...ports, ...options.via };
    const log = (name: string) => join(dataDir, 'logs', `${name}.log`);
    const bringUp = async (name: 'postgres' | 'nats', start: Parameters<typeof supervise>[1]) => {
      if (stopRequest.isAsked()) return;
      const server = await supervise(name, start, (event) => report(event, print));
      servers.push(server);
      undo.push(() => server.stop());
    };
    await bringUp('postgres', () =>
      startPostgres({
        dataDir: join(dataDir, 'postgres'),
        port: ports.postgres,
        password: secrets.postgres,
        settings: options.postgresSettings ?? {},
        logFile: log('postgres'),
        onProgress: print,
      }),
    );
    const account = { user: 'levada', password: secrets.nats };
    await bringUp('nats', () =>
      startNats({
        dataDir: join(dataDir, 'nats'),
        port: ports.nats,
        ...account,
        nats,
        logFile: log('nats'),
        settings: options.natsSettings ?? {},
      }),
    );
    if (!stopRequest.isAsked()) {
      const services = await options.startServices({
        postgres: { host: '127.0.0.1', port: via.postgres, superuser: 'postgres', password: secrets.postgres },
        nats: { url: `nats://127.0.0.1:${via.nats}`, ...account },
        secrets,
        dataDir,
        port: options.port,
        instanceId: claim.instance.instanceId,
      });
      undo.push(() => services.stop());
      await claim.update({ url: services.url });
      print(`Levada answers at ${services.url} (Ctrl-C ends it)`);
    }
    await stopRequest.asked;
    print('stopping');
    // Whoever ends a machine ends all its processes: what dies now is not brought back.
    for (const server of servers) server.letDie();
    return 0;
  } catch (error) {
    if (!(error instanceof DataFolderTaken)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  } finally {
    await stopAll(undo, print);
    stopRequest.forget();
  }
}

// Newest first: services let go of NATS and PostgreSQL before those stop, and the claim falls last.
async function stopAll(undo: (() => Promise<void>)[], print: (line: string) => void): Promise<void> {
  for (const step of undo.reverse()) {
    await step().catch((error: unknown) => print(`while stopping: ${String(error)}`));
  }
}

// Servers left by a killed process hold the very ports that are wanted again.
async function choosePorts(dataDir: string, last: InstancePorts | undefined): Promise<InstancePorts> {
  await Promise.all([stopOrphanedPostgres(join(dataDir, 'postgres')), stopOrphanedNats(join(dataDir, 'nats'))]);
  const [one, other, third] = await freePorts(3);
  const again = async (port: number | undefined, otherwise: number) =>
    port !== undefined && (await isPortFree(port)) ? port : otherwise;
  const postgres = await again(last?.postgres, one!);
  const nats = await again(last?.nats, other!);
  // What was just found free may be what the other server had last.
  return { postgres, nats: nats === postgres ? third! : nats };
}

function report(event: SupervisionEvent, print: (line: string) => void): void {
  if (event.kind === 'died')
    print(`${event.name} died (${event.exit.signal ?? `exit code ${event.exit.code}`}), starting it again`);
  if (event.kind === 'start-failed') print(`${event.name} does not start: ${String(event.error)}`);
  if (event.kind === 'started') print(`${event.name} runs on port ${event.port} (process ${event.pid})`);
}
