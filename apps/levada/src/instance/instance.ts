import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, processStartedAt } from '@levada/servers';

export const INSTANCE_FILE = 'instance.json';

/** What `instance.json` says about the system that runs on a data folder. Instants are ISO 8601. */
export interface Instance {
  readonly instanceId: string;
  readonly pid: number;
  /** Tells the process from a later one with the same id; only good for comparing. */
  readonly pidStartedAt: string | undefined;
  readonly startedAt: string;
  /** Where it answers; undefined until it does. */
  readonly url?: string;
  readonly ports?: InstancePorts;
}

export interface InstancePorts {
  readonly postgres: number;
  readonly nats: number;
}

/** The right of this process to be the only one that runs on a data folder. */
export interface Claim {
  readonly instance: Instance;
  /** Ports of the last time, orderly ended or not. */
  readonly lastPorts: InstancePorts | undefined;
  /** Adds to `instance.json`. */
  update(change: Pick<Instance, 'url' | 'ports'>): Promise<void>;
  release(): Promise<void>;
}

/** Somebody else runs on the data folder; the message says where. */
export class DataFolderTaken extends Error {
  constructor(
    dataDir: string,
    readonly by: Instance,
  ) {
    const where = by.url === undefined ? 'is just starting' : `answers at ${by.url}`;
    super(
      `Levada already runs on ${dataDir}: process ${by.pid} ${where}. Stop it first, or choose another folder with --data.`,
    );
    this.name = 'DataFolderTaken';
  }
}

/** The data folder of a command: `--data`, else `LEVADA_DATA`, else `.levada`. */
export function dataFolder(option: string | undefined, env: NodeJS.ProcessEnv = process.env): string {
  return resolve(option ?? (env.LEVADA_DATA || '.levada'));
}

/** The system that runs on a data folder right now; undefined when none does, whatever a killed one left. */
export async function runningInstance(dataDir: string): Promise<Instance | undefined> {
  const instance = await readJson<Instance>(join(dataDir, INSTANCE_FILE));
  return instance !== undefined && (await lives(instance)) ? instance : undefined;
}

/**
 * Claims a data folder (made when missing) for this process; what a killed process left is taken over.
 * @throws {@link DataFolderTaken} when a living process holds it. Of two that claim at once exactly one gets it.
 */
export async function claimDataFolder(dataDir: string): Promise<Claim> {
  await mkdir(dataDir, { recursive: true });
  const file = join(dataDir, INSTANCE_FILE);
  let instance: Instance = {
    instanceId: randomUUID(),
    pid: process.pid,
    pidStartedAt: await processStartedAt(process.pid),
    startedAt: new Date().toISOString(),
  };
  const write = async (how: (draft: string) => Promise<void>) => {
    const draft = `${file}.${randomUUID()}`;
    await writeFile(draft, `${JSON.stringify(instance, undefined, 2)}\n`, { mode: 0o600, flag: 'wx' });
    await how(draft).finally(() => rm(draft, { force: true }));
  };

  await locked(`${file}.lock`, async () => {
    const holder = await runningInstance(dataDir);
    if (holder !== undefined) throw new DataFolderTaken(dataDir, holder);
    await rm(file, { force: true });
    // A link appears at once with its whole content, and never over somebody else's.
    await write((draft) => link(draft, file));
  });

  const portsFile = join(dataDir, 'ports.json');
  return {
    get instance() {
      return instance;
    },
    lastPorts: await readJson<InstancePorts>(portsFile),
    async update(change) {
      instance = { ...instance, ...change };
      await write((draft) => rename(draft, file));
      if (change.ports !== undefined) await writeFile(portsFile, `${JSON.stringify(change.ports)}\n`);
    },
    async release() {
      const written = await readJson<Instance>(file);
      if (written?.instanceId === instance.instanceId) await rm(file, { force: true });
    },
  };
}

async function lives(instance: Instance): Promise<boolean> {
  if (!(await isAlive(instance.pid))) return false;
  return instance.pidStartedAt === undefined || (await processStartedAt(instance.pid)) === instance.pidStartedAt;
}

const LOCK_LAPSES_AFTER_MS = 5_000;

// Looking and taking must be one step, or two could take over the same stale claim. The lock is held for milliseconds; one
// that is older was left by a process killed in between.
async function locked<T>(lock: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      await mkdir(lock);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const made = await stat(lock).catch(() => undefined);
      if (made !== undefined && Date.now() - made.mtimeMs > LOCK_LAPSES_AFTER_MS)
        await rm(lock, { recursive: true, force: true });
      await sleep(20);
    }
  }
  try {
    return await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

export async function readJson<T>(file: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}
