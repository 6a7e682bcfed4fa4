import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNatsServer, freePort, startNats, startPostgres, type RunningServer } from '@levada/servers';

const PASSWORD = 'only-for-tests';

/** Nothing here outlives the test run, so nothing is forced to the disk. */
const HASTY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  shared_buffers: '64MB',
};

/** A server of a test's own, on the same port whenever it is started again. */
export interface TestServer {
  readonly url: string;
  readonly port: number;
  start(): Promise<void>;
  stop(): Promise<void>;
  kill(): Promise<void>;
  /** Stops it and removes what it stored. */
  remove(): Promise<void>;
  /** Removes what it stored and starts it empty. */
  wipe(): Promise<void>;
}

export async function aPostgres(settings: Readonly<Record<string, string>> = HASTY): Promise<TestServer> {
  return server(
    'postgres',
    (port) => `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/postgres`,
    (dataDir, port) =>
      startPostgres({
        dataDir: join(dataDir, 'data'),
        port,
        password: PASSWORD,
        settings,
        logFile: join(dataDir, 'log'),
      }),
  );
}

/** Every suite has a nats-server of its own: it starts in tens of milliseconds, and streams of two suites never meet. */
export async function aNats(settings: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const nats = await findNatsServer();
  return server(
    'nats',
    (port) => `nats://test:${PASSWORD}@127.0.0.1:${port}`,
    (dataDir, port) => startNats({ dataDir, port, user: 'test', password: PASSWORD, nats, settings }),
  );
}

async function server(
  name: string,
  urlOf: (port: number) => string,
  launch: (dataDir: string, port: number) => Promise<RunningServer>,
): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), `levada-${name}-`));
  // As root PostgreSQL runs as another user, who must be able to pass through.
  await chmod(dataDir, 0o711);
  const port = await freePort();
  let running: RunningServer | undefined;
  const self: TestServer = {
    url: urlOf(port),
    port,
    start: async () => {
      running = await launch(dataDir, port);
    },
    stop: async () => running?.stop(),
    kill: async () => running?.kill(),
    remove: async () => {
      await running?.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
    wipe: async () => {
      await running?.kill();
      await rm(dataDir, { recursive: true, force: true });
      await self.start();
    },
  };
  await self.start();
  return self;
}
