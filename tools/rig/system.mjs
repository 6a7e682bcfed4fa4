// The system under faults: the real program on a data folder, started again whenever it ends, as a service manager would.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { FaultProxy } from './proxy.mjs';

const PROGRAM = fileURLToPath(new URL('../../apps/levada/dist/main.js', import.meta.url));

export class System {
  constructor(dataDir, logFile) {
    this.dataDir = dataDir;
    this.said = createWriteStream(logFile, { flags: 'a' });
    this.lines = [];
    /** Ended without having been told to, after it had answered. */
    this.fell = [];
    this.wanted = false;
  }

  async prepare() {
    this.port = await freePort();
    this.ports = { postgres: await freePort(), nats: await freePort() };
    this.proxies = {
      postgres: await new FaultProxy(this.ports.postgres).listen(),
      nats: await new FaultProxy(this.ports.nats).listen(),
    };
    await mkdir(this.dataDir, { recursive: true });
    // The program takes the ports of the last time again.
    await writeFile(join(this.dataDir, 'ports.json'), JSON.stringify(this.ports));
    this.url = `http://127.0.0.1:${this.port}`;
  }

  start() {
    this.wanted = true;
    this.running = this.keepRunning();
  }

  async keepRunning() {
    while (this.wanted) {
      if (this.paused) await this.paused;
      const child = spawn(
        process.execPath,
        [PROGRAM, 'up', '--port', String(this.port), '--data', this.dataDir, '--empty'],
        {
          stdio: ['ignore', 'pipe', 'pipe'],
          env: {
            ...process.env,
            NODE_OPTIONS: '',
            LEVADA_VIA_POSTGRES: String(this.proxies.postgres.port),
            LEVADA_VIA_NATS: String(this.proxies.nats.port),
          },
        },
      );
      this.child = child;
      this.answers = false;
      for (const stream of [child.stdout, child.stderr])
        createInterface({ input: stream }).on('line', (line) => this.hear(line));
      const [code, signal] = await once(child, 'exit');
      this.hear(`levada ended: ${signal ?? code}`);
      if (this.answers && this.wanted && !child.killedByRig) this.fell.push(`${signal ?? code}: ${this.lastWords()}`);
      this.child = undefined;
      await sleep(100);
    }
  }

  hear(line) {
    if (/answers at/.test(line)) this.answers = true;
    this.lines.push(line);
    this.said.write(`${new Date().toISOString()} ${line}\n`);
  }

  lastWords() {
    return this.lines.slice(-6).join(' | ');
  }

  /** No new start until `work` is done. */
  async whileDown(work) {
    let end;
    this.paused = new Promise((resolve) => (end = resolve));
    try {
      await work();
    } finally {
      this.paused = undefined;
      end();
    }
  }

  kill() {
    if (!this.child) return;
    this.child.killedByRig = true;
    this.child.kill('SIGKILL');
  }

  signal(signal) {
    this.child?.kill(signal);
  }

  /** The process id of a server, as it wrote it down itself; `undefined` while it does not run. */
  async pidOf(server) {
    const file = server === 'postgres' ? 'postgres/postmaster.pid' : 'nats/nats.pid';
    const pid = Number((await readFile(join(this.dataDir, file), 'utf8').catch(() => '')).split('\n')[0]);
    return pid > 0 && (await isRunning(pid, server)) ? pid : undefined;
  }

  /** A server and the processes that it started. */
  async processesOf(server) {
    const pid = await this.pidOf(server);
    return pid === undefined ? [] : [pid, ...(await childrenOf(pid))];
  }

  async adminUrl(database) {
    const { postgres } = JSON.parse(await readFile(join(this.dataDir, 'secrets.json'), 'utf8'));
    return `postgres://postgres:${postgres}@127.0.0.1:${this.ports.postgres}/${database}`;
  }

  async natsAccount() {
    const { nats } = JSON.parse(await readFile(join(this.dataDir, 'secrets.json'), 'utf8'));
    return { servers: `127.0.0.1:${this.ports.nats}`, user: 'levada', pass: nats };
  }

  async isReady() {
    const response = await fetch(`${this.url}/health/ready`, { signal: AbortSignal.timeout(2_000) });
    const { status } = await response.json();
    return response.ok && status === 'ready';
  }

  async stop() {
    this.wanted = false;
    const { child } = this;
    if (child) {
      child.kill('SIGCONT');
      child.kill('SIGINT');
      const patience = setTimeout(() => child.kill('SIGKILL'), 20_000);
      await this.running;
      clearTimeout(patience);
    }
    for (const server of ['postgres', 'nats']) for (const pid of await this.processesOf(server)) send(pid, 'SIGKILL');
    await this.proxies.postgres.close();
    await this.proxies.nats.close();
    this.said.end();
  }
}

export function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

async function isRunning(pid, name) {
  const said = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return said.includes(name);
}

async function childrenOf(parent) {
  const found = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    // The name in parentheses may hold anything: the parent is the second field behind it.
    if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent) found.push(Number(name));
  }
  return found;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
