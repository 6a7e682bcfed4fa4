import { randomUUID } from 'node:crypto';
import { mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { NatsServerBinary } from './find-nats-server.js';
import { commandLine, endProcess } from './process.js';
import { launch, type RunningServer, type ServerCommand } from './running-server.js';

export interface NatsOptions {
  /** Holds the configuration (mode 0600), the pid file and the JetStream store; made when missing. */
  readonly dataDir: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly nats: NatsServerBinary;
  /** Default: `nats.log` in the data folder. */
  readonly logFile?: string;
  /** More lines of configuration; `jetstream.sync_interval` goes into the block `jetstream`. Values are written as they are. */
  readonly settings?: Readonly<Record<string, string>>;
}

// SIGTERM closes the JetStream store in order; lame-duck mode (SIGUSR2) would wait for clients that are gone already.
const STOP_BY: ServerCommand['stopBy'] = [['SIGTERM', 10_000]];

/** Starts nats-server with JetStream on 127.0.0.1; a live one of the same data folder, left by a killed parent, is stopped first. */
export async function startNats(options: NatsOptions): Promise<RunningServer> {
  await mkdir(join(options.dataDir, 'jetstream'), { recursive: true, mode: 0o700 });
  const dataDir = await realpath(options.dataDir);
  await stopOrphanedNats(dataDir);
  // The name proves, when something answers on the port, that it is the server just started.
  const name = `levada-${randomUUID()}`;
  await writeFile(configFile(dataDir), natsConfig({ ...options, dataDir, name }), { mode: 0o600 });
  return launch({
    name: 'nats',
    port: options.port,
    command: options.nats.path,
    args: ['--config', configFile(dataDir)],
    logFile: options.logFile ?? join(dataDir, 'nats.log'),
    stopBy: STOP_BY,
    isReady: async () => (await greeting(options.port)).includes(name),
  });
}

/** Stops a nats-server that still runs on this data folder, e.g. after `kill -9` of the one that started it. */
export async function stopOrphanedNats(dataDir: string): Promise<void> {
  const folder = await realpath(dataDir).catch(() => dataDir);
  const pid = Number(await readFile(join(folder, 'nats.pid'), 'utf8').catch(() => ''));
  if (!Number.isInteger(pid) || pid <= 0) return;
  // Process ids are reused; only a process that was told to read this very configuration is ours.
  if ((await commandLine(pid)).includes(configFile(folder))) await endProcess(pid, [...STOP_BY, ['SIGKILL', 5_000]]);
  await rm(join(folder, 'nats.pid'), { force: true });
}

export function natsConfig(options: Omit<NatsOptions, 'nats'> & { readonly name: string }): string {
  const settings = Object.entries(options.settings ?? {});
  const lines = settings.filter(([key]) => !key.startsWith('jetstream.')).map(([key, value]) => `${key}: ${value}`);
  const stream = settings
    .filter(([key]) => key.startsWith('jetstream.'))
    .map(([key, value]) => `  ${key.slice(10)}: ${value}`);
  const text = JSON.stringify;
  return [
    `server_name: ${text(options.name)}`,
    `listen: "127.0.0.1:${options.port}"`,
    `pid_file: ${text(join(options.dataDir, 'nats.pid'))}`,
    'jetstream {',
    `  store_dir: ${text(join(options.dataDir, 'jetstream'))}`,
    ...stream,
    '}',
    'authorization {',
    `  user: ${text(options.user)}`,
    `  password: ${text(options.password)}`,
    '}',
    ...lines,
    '',
  ].join('\n');
}

function configFile(dataDir: string): string {
  return join(dataDir, 'nats.conf');
}

/** What the server says first (`INFO {…}`); empty when nobody listens. */
function greeting(port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let said = '';
    socket.setTimeout(1_000, () => socket.destroy());
    socket.on('data', (chunk) => {
      said += chunk.toString('utf8');
      if (said.includes('\r\n')) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(said));
  });
}
