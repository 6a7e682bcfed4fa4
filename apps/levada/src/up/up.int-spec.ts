import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isAlive } from '@levada/servers';

// The smallest system that `up` can run, as a program of its own, since what is tested is how processes live and die.
const root = resolve(import.meta.dirname, '../../../..');
const PROGRAM = `
import { createServer } from 'node:http';
import { runUp } from ${JSON.stringify(join(root, 'apps/levada/src/up/up.ts'))};

process.exitCode = await runUp({
  dataDir: process.argv[2],
  port: 0,
  async startServices(env) {
    if (process.env.TRIAL_FAILS) throw new Error('the services do not start');
    const server = createServer((_, response) => response.end('here'));
    await new Promise((resolve) => server.listen(env.port, '127.0.0.1', resolve));
    return { url: 'http://127.0.0.1:' + server.address().port, stop: async () => {
      server.close();
      if (process.env.TRIAL_ENDS_SLOWLY) await new Promise((resolve) => setTimeout(resolve, 2_000));
    } };
  },
});
`;

interface Run {
  readonly child: ChildProcess;
  readonly exit: Promise<number | null>;
  said(): string;
  waitFor(text: RegExp): Promise<RegExpExecArray>;
}

let folder = '';
let dataDir = '';
const started: number[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'levada-up-'));
  await chmod(folder, 0o711); // as root: PostgreSQL's own user has to get through
  dataDir = join(folder, 'data');
  await writeFile(join(folder, 'trial.mjs'), PROGRAM);
});
afterEach(async () => {
  for (const pid of started.splice(0)) if (await isAlive(pid)) process.kill(pid, 'SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

function up(env: NodeJS.ProcessEnv = {}): Run {
  const hooks = ['--no-warnings', '--conditions=@levada/source', '--import', join(root, 'tools/run-source.mjs')];
  const child = spawn(process.execPath, [...hooks, join(folder, 'trial.mjs'), dataDir], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  started.push(child.pid as number);
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  const waitFor = async (text: RegExp) => {
    const deadline = Date.now() + 20_000;
    for (;;) {
      const found = text.exec(said);
      if (found !== null) return found;
      if (Date.now() > deadline) throw new Error(`waited for ${text}, heard: ${said}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { child, exit, said: () => said, waitFor };
}

const answering = async (run: Run) => (await run.waitFor(/answers at (\S+)/))[1] as string;

async function serverOf(run: Run, name: string): Promise<{ port: string; pid: number }> {
  const [, port, pid] = await run.waitFor(new RegExp(`${name} runs on port (\\d+) \\(process (\\d+)\\)`));
  started.push(Number(pid));
  return { port: port as string, pid: Number(pid) };
}

it('starts, refuses a second start on the same data, and leaves nothing behind', async () => {
  const run = up();
  const url = await answering(run);
  expect(await (await fetch(url)).text()).toBe('here');
  const servers = [await serverOf(run, 'postgres'), await serverOf(run, 'nats')];

  const second = up();
  expect(await second.exit).toBe(1);
  expect(second.said()).toContain(`process ${run.child.pid} answers at ${url}`);
  expect(second.said().trim().split('\n')).toHaveLength(1);

  run.child.kill('SIGINT');
  run.child.kill('SIGTERM'); // as npm does: the same wish, twice
  expect(await run.exit).toBe(0);
  for (const { pid } of servers) expect(await isAlive(pid)).toBe(false);
  await expect(readFile(join(dataDir, 'instance.json'))).rejects.toThrow('ENOENT');
});

it('recovers from kill -9: takes the folder over, ends the servers left behind, keeps their ports', async () => {
  const run = up();
  await answering(run);
  const left = [await serverOf(run, 'postgres'), await serverOf(run, 'nats')];
  run.child.kill('SIGKILL');
  await run.exit;
  for (const { pid } of left) expect(await isAlive(pid)).toBe(true);

  const again = up();
  await answering(again);
  for (const { pid } of left) expect(await isAlive(pid)).toBe(false);
  expect((await serverOf(again, 'postgres')).port).toBe(left[0]?.port);
  expect((await serverOf(again, 'nats')).port).toBe(left[1]?.port);
  again.child.kill('SIGINT');
  expect(await again.exit).toBe(0);
});

it('starts a server again that dies, on its port', async () => {
  const run = up();
  await answering(run);
  for (const name of ['postgres', 'nats']) {
    const { pid, port } = await serverOf(run, name);
    process.kill(pid, 'SIGKILL');
    await run.waitFor(new RegExp(`${name} died[^]*${name} runs on port ${port} `));
  }
  run.child.kill('SIGTERM');
  expect(await run.exit).toBe(0);
});

it('brings nothing back that is ended together with it, as a machine that goes down ends everything', async () => {
  const run = up({ TRIAL_ENDS_SLOWLY: 'yes' });
  await answering(run);
  const servers = [await serverOf(run, 'postgres'), await serverOf(run, 'nats')];
  run.child.kill('SIGTERM');
  await run.waitFor(/stopping/);
  for (const { pid } of servers) process.kill(pid, 'SIGKILL');
  expect(await run.exit).toBe(0);
  expect(run.said()).not.toContain('died');
  expect(run.said().match(/runs on port/g)).toHaveLength(2);
});

it('stops what it had started when the services do not start', async () => {
  const run = up({ TRIAL_FAILS: 'yes' });
  expect(await run.exit).toBe(1);
  expect(run.said()).toContain('the services do not start');
  for (const name of ['postgres', 'nats']) expect(await isAlive((await serverOf(run, name)).pid)).toBe(false);
});

it('ends in order when it is asked to while it is still starting', async () => {
  const run = up();
  const { pid } = await serverOf(run, 'postgres');
  run.child.kill('SIGINT');
  expect(await run.exit).toBe(0);
  expect(await isAlive(pid)).toBe(false);
});
