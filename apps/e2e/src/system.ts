import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Person } from './door.js';

const PROGRAM = fileURLToPath(new URL('../../levada/dist/main.js', import.meta.url));
const START_MS = 60_000;

export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A fresh system of its own, started as a person would start it. */
export interface System {
  readonly url: string;
  readonly dataDir: string;
  /** Milliseconds from the command to the answering door. */
  readonly startedIn: number;
  readonly process: ChildProcess;
  as(role: string, authority?: string): Promise<Person>;
  /** Runs the operator's program against it. */
  levada(...args: readonly string[]): Promise<Said>;
  /** Ctrl-C. Resolves with the exit code. */
  stop(): Promise<number>;
  remove(): Promise<void>;
}

export async function startSystem(
  args: readonly string[] = [],
  dataDir?: string,
  env: Readonly<Record<string, string>> = {},
): Promise<System> {
  const folder = dataDir ?? (await makeFolder());
  const begun = performance.now();
  const child = spawn(process.execPath, [PROGRAM, 'up', '--port', '0', '--data', folder, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  });
  const url = await answering(child);
  const startedIn = performance.now() - begun;
  const levada = (...words: readonly string[]): Promise<Said> => run([...words], folder);
  return {
    url,
    dataDir: folder,
    startedIn,
    process: child,
    levada,
    as: async (role, authority) => {
      const response = await fetch(`${url}/api/v1/access/demo-tokens`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ role, ...(authority ? { authority } : {}) }),
      });
      if (!response.ok) throw new Error(`no token for ${role}: ${await response.text()}`);
      return Person.withToken(url, ((await response.json()) as { token: string }).token);
    },
    stop: async () => {
      if (child.exitCode !== null) return child.exitCode;
      const gone = once(child, 'exit') as Promise<[number]>;
      child.kill('SIGINT');
      return (await gone)[0];
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'levada-e2e-'));
  // As root PostgreSQL runs as another user, who must be able to pass through.
  await chmod(folder, 0o711);
  return folder;
}

async function answering(child: ChildProcess): Promise<string> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`the system did not start (${why}):\n${said.join('\n')}`));
    const timer = setTimeout(() => fail('time is up'), START_MS);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`exit code ${code}`);
    });
    for (const stream of [child.stdout!, child.stderr!]) {
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        const found = /answers at (http:\S+)/.exec(line)?.[1];
        if (!found) return;
        clearTimeout(timer);
        resolve(found);
      });
    }
  });
}

async function run(args: string[], dataDir: string): Promise<Said> {
  const env = { ...process.env, NODE_OPTIONS: '', LEVADA_DATA: dataDir };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [PROGRAM, ...args], {
      env,
      maxBuffer: 64 * 1024 * 1024,
    });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}
