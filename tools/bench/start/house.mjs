import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@levada/servers';
import { root } from '../../prepare.mjs';
import { whatStarted } from '../cleanup.mjs';
import { isAlive, treeOf } from '../processes.mjs';

const PATIENCE_MS = 120_000;

/** A data folder of the bench's own, on which the house is started as a user starts it. */
export function dataFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'levada-bench-'));
  // As root PostgreSQL runs as another user, who must be able to pass through.
  chmodSync(folder, 0o711);
  whatStarted.endsWith(async () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** `npm start` without npm: from the command to the first 200 of `/health/ready`. */
export async function startHouse(dataDir) {
  const port = await freePort();
  const begun = performance.now();
  const args = [join(root, 'tools/start.mjs'), '--port', `${port}`, '--data', dataDir];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  whatStarted.endsWith(async () => void (isGone(child) || (child.kill('SIGINT'), await once(child, 'exit'))));
  await firstReady(`http://127.0.0.1:${port}/health/ready`, begun, () => {
    if (isGone(child)) throw new Error(`the house does not start:\n${Buffer.concat(said).toString()}`);
  });
  const readyIn = performance.now() - begun;
  return {
    readyIn,
    url: `http://127.0.0.1:${port}`,
    pid: child.pid,
    /** Demo data and all, the last thing that a start says: milliseconds since the command. */
    settled: async () => {
      await eventually(
        () => Buffer.concat(said).includes('answers at'),
        () => `${isGone(child) ? `ended with ${child.exitCode}` : 'still runs'}:\n${Buffer.concat(said).toString()}`,
      );
      return performance.now() - begun;
    },
    /** Ctrl-C. Milliseconds until the last process is gone. */
    stop: async () => {
      const tree = process.platform === 'linux' ? treeOf(child.pid) : [];
      const asked = performance.now();
      child.kill('SIGINT');
      const [code] = isGone(child) ? [child.exitCode] : await once(child, 'exit');
      const took = performance.now() - asked;
      if (code !== 0) throw new Error(`the house ended with ${code}:\n${Buffer.concat(said).toString()}`);
      const left = tree.filter(({ pid }) => isAlive(pid));
      if (left.length > 0)
        throw new Error(`still running: ${left.map(({ pid, name }) => `${name} ${pid}`).join(', ')}`);
      return took;
    },
  };
}

async function firstReady(url, begun, check) {
  for (;;) {
    check();
    const asked = performance.now();
    const status = await fetch(url).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    if (asked - begun > PATIENCE_MS) throw new Error(`${url} is not ready`);
    await sleep(20 - (performance.now() - asked));
  }
}

async function eventually(reached, instead) {
  const until = performance.now() + PATIENCE_MS;
  while (!reached()) {
    if (performance.now() > until) throw new Error(`the house did not finish its start, and ${instead()}`);
    await sleep(20);
  }
}

const isGone = (child) => child.exitCode !== null || child.signalCode !== null;
const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
