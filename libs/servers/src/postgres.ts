import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chown, readFile, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type ClusterFolder, clusterFolder, existingCluster, makePrivate } from './cluster-folder.js';
import { postgresBinaries } from './postgres-binaries.js';
import { commandLine, endProcess, isAlive } from './process.js';
import { launch, type RunningServer, type ServerCommand } from './running-server.js';

const run = promisify(execFile);

export interface PostgresOptions {
  /** The folder of the cluster; made at the first start. */
  readonly dataDir: string;
  readonly port: number;
  /** Of the superuser `postgres`; used when the cluster is made, ignored later. */
  readonly password: string;
  /** Settings of the server, e.g. `{ max_connections: '100' }`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Default: the data folder's path with `.log` appended. */
  readonly logFile?: string;
  /** Gets a line when something happens that the operator should know. */
  readonly onProgress?: (line: string) => void;
}

// SIGINT is the fast stop: open transactions are rolled back and a checkpoint is written. SIGQUIT leaves recovery to the next start.
const STOP_BY: ServerCommand['stopBy'] = [
  ['SIGINT', 10_000],
  ['SIGQUIT', 5_000],
];
const ATTEMPTS = 4;

/**
 * Starts PostgreSQL on 127.0.0.1, TCP only, passwords by SCRAM; makes the cluster when there is none (UTF-8, C.UTF-8).
 * A live server of the same data folder, left by a killed parent, is stopped first. As root it runs as `nobody`.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningServer> {
  const dataDir = resolve(options.dataDir);
  const onProgress = options.onProgress ?? (() => undefined);
  await stopOrphanedPostgres(dataDir);
  const cluster = await clusterFolder(dataDir, onProgress);
  const native = await postgresBinaries(cluster.user);
  if (!(await exists(join(cluster.path, 'PG_VERSION')))) await createCluster(cluster, native, options.password);

  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(options.port) };
  const args = Object.entries({ ...options.settings, ...settings }).flatMap(([key, value]) => [
    '-c',
    `${key}=${value}`,
  ]);
  const command: ServerCommand = {
    name: 'postgres',
    port: options.port,
    command: join(native, 'bin/postgres'),
    args: ['-D', cluster.path, ...args],
    logFile: options.logFile ?? `${dataDir}.log`,
    user: cluster.user,
    stopBy: STOP_BY,
    isReady: (pid) => isReady(cluster.path, pid),
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launch(command);
    } catch (error) {
      // After SIGKILL of the main process the others need a moment to notice, and hold the shared memory until then. One that
      // was killed together with its parent stands in the list of processes until somebody has buried it.
      if (attempt === ATTEMPTS || !/shared memory block|"postmaster.pid" already exists/.test(String(error)))
        throw error;
      await sleep(200 * attempt);
    }
  }
}

/** Stops a PostgreSQL that still runs on this data folder, e.g. after `kill -9` of the one that started it. */
export async function stopOrphanedPostgres(dataDir: string): Promise<void> {
  const path = await existingCluster(resolve(dataDir));
  const pid = Number((await pidFile(path))[0]);
  if (!Number.isInteger(pid) || pid <= 0) return;
  const isOurs = (await commandLine(pid)).includes(`-D ${path} `);
  if (isOurs) await endProcess(pid, [...STOP_BY, ['SIGKILL', 5_000]]);
  // A process of another kind has got the id since: PostgreSQL would take it for a live server and refuse to start.
  else if (await isAlive(pid)) await rm(join(path, 'postmaster.pid'), { force: true });
}

// Made beside its place and renamed, so that a start that was interrupted leaves no half-made cluster.
async function createCluster(cluster: ClusterFolder, native: string, password: string): Promise<void> {
  const home = dirname(cluster.path);
  const prefix = `.${basename(cluster.path)}-`;
  for (const left of await readdir(home)) {
    if (left.startsWith(prefix)) await rm(join(home, left), { recursive: true, force: true });
  }
  const draft = join(home, `${prefix}${randomUUID()}`);
  const passwordFile = `${draft}.pw`;
  await makePrivate(draft, cluster.user);
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (cluster.user !== undefined) await chown(passwordFile, cluster.user.uid, cluster.user.gid);
    const args = ['--encoding=UTF8', '--locale=C.UTF-8', '--auth=scram-sha-256', '--username=postgres'];
    const options = { cwd: '/', ...cluster.user };
    await run(join(native, 'bin/initdb'), [...args, `--pwfile=${passwordFile}`, '-D', draft], options);
    await rmdir(cluster.path).catch(() => undefined);
    await rename(draft, cluster.path);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}

// PostgreSQL notes its state in the pid file (as pg_ctl reads it): the process id on line 1, `ready` on line 8.
async function isReady(path: string, pid: number): Promise<boolean> {
  const lines = await pidFile(path);
  return lines[0] === String(pid) && lines[7]?.trim() === 'ready';
}

async function pidFile(path: string): Promise<string[]> {
  const text = await readFile(join(path, 'postmaster.pid'), 'utf8').catch(() => '');
  return text.split('\n');
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
