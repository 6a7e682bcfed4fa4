import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNatsServer } from './find-nats-server.js';
import { freePort, freePorts, isPortFree } from './free-port.js';
import { startNats } from './nats.js';
import { startPostgres } from './postgres.js';
import { isAlive } from './process.js';
import type { RunningServer } from './running-server.js';
import { supervise } from './supervise.js';

const brought: RunningServer[] = [];
const noted = async (starting: Promise<RunningServer>) => {
  const server = await starting;
  brought.push(server);
  return server;
};
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'levada-servers-'));
  await chmod(folder, 0o711); // as root: PostgreSQL's own user has to get through
});
afterAll(async () => {
  await Promise.all(brought.map((server) => server.kill()));
  await rm(folder, { recursive: true, force: true });
});

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

describe.each(['postgres', 'nats'] as const)('%s', (name) => {
  let port = 0;
  const start = async () => {
    const dataDir = join(folder, name);
    if (name === 'postgres') return noted(startPostgres({ dataDir, port, password: 'secret' }));
    return noted(startNats({ dataDir, port, user: 'levada', password: 'secret', nats: await findNatsServer() }));
  };
  beforeAll(async () => {
    port = await freePort();
  });

  it('starts, answers, stops and leaves the port free', async () => {
    const server = await start();
    expect(await answers(port)).toBe(true);
    await server.stop();
    expect(await isAlive(server.pid)).toBe(false);
    expect(await isPortFree(port)).toBe(true);
  });

  it('starts again on the data of one that was killed', async () => {
    const killed = await start();
    await killed.kill();
    expect(await killed.exited).toMatchObject({ signal: 'SIGKILL' });
    await (await start()).stop();
  });

  it('stops the one that was left behind on the same data', async () => {
    const left = await start();
    const next = await start();
    expect(await isAlive(left.pid)).toBe(false);
    expect(await answers(port)).toBe(true);
    await next.stop();
  });

  it('says why it did not start', async () => {
    const first = await start();
    const second =
      name === 'postgres'
        ? startPostgres({ dataDir: join(folder, 'second'), port, password: 'secret' })
        : startNats({ dataDir: join(folder, 'third'), port, user: 'u', password: 'p', nats: await findNatsServer() });
    await expect(second).rejects.toThrow(/address already in use|could not bind/i);
    await first.stop();
  });

  it('is started again when it dies, until it is stopped', async () => {
    const happened: string[] = [];
    const supervised = await supervise(name, start, (event) => happened.push(event.kind));
    const first = supervised.current().pid;
    process.kill(first, 'SIGKILL');
    while (happened.length < 3) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(happened).toEqual(['started', 'died', 'started']);
    expect(supervised.current().pid).not.toBe(first);
    expect(await answers(port)).toBe(true);
    await supervised.stop();
    expect(await answers(port)).toBe(false);
    expect(happened).toHaveLength(3);
  });
});

it('keeps the password of NATS to its owner', async () => {
  const file = join(folder, 'nats', 'nats.conf');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readFile(file, 'utf8')).toContain('"secret"');
});

it('says in one sentence what to install when there is no nats-server', async () => {
  const env = { PATH: '/nowhere', XDG_CACHE_HOME: folder };
  await expect(findNatsServer({ env, fetch: false })).rejects.toThrow(
    /^Levada needs nats-server 2\.10\.23 or later: install it with .* or set NATS_SERVER_BIN to its path\.$/,
  );
  await expect(findNatsServer({ env: { NATS_SERVER_BIN: '/bin/false' } })).rejects.toThrow(/does not run/);
});

// Only root has this trouble: its PostgreSQL runs as `nobody`.
(process.getuid?.() === 0 ? it : it.skip)(
  'keeps a cluster elsewhere when its user cannot reach the folder, and finds it again',
  async () => {
    const closed = await mkdtemp(join(folder, 'closed-'));
    const options = { dataDir: join(closed, 'postgres'), port: await freePort(), password: 'secret' };
    const lines: string[] = [];
    await (await noted(startPostgres({ ...options, onProgress: (line) => lines.push(line) }))).stop();
    const moved = (await readFile(join(closed, 'postgres', 'MOVED_TO'), 'utf8')).trim();
    try {
      expect(lines).toEqual([expect.stringContaining(moved)]);
      await (await noted(startPostgres({ ...options, onProgress: (line) => lines.push(line) }))).stop();
      expect(lines).toHaveLength(1);
    } finally {
      await rm(moved, { recursive: true });
    }
  },
);

it('ports that are asked for together are never the same', async () => {
  for (let times = 0; times < 20; times += 1) {
    const ports = await freePorts(40);
    expect(new Set(ports).size).toBe(40);
    expect(await isPortFree(ports[0]!)).toBe(true);
  }
});
