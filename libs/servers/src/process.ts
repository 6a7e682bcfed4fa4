import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** True while a process with this id exists, whoever owns it. A zombie does not count. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  return stat === undefined ? process.platform !== 'linux' : statFields(stat)[0] !== 'Z';
}

/**
 * When a process started, as text that is only good for comparing: clock ticks since boot on Linux, a date elsewhere.
 * A process id alone is not enough to know a process again, since ids are reused. Undefined when there is no such process.
 */
export async function processStartedAt(pid: number): Promise<string | undefined> {
  if (process.platform !== 'linux') return ps(pid, 'lstart=');
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  return stat === undefined ? undefined : statFields(stat)[19];
}

/** The command line of a process, its words parted by spaces; empty when it is gone. */
export async function commandLine(pid: number): Promise<string> {
  if (process.platform !== 'linux') return (await ps(pid, 'command=')) ?? '';
  const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return words.replaceAll('\0', ' ').trim();
}

/** Signals a process and waits until it is gone; each step is a signal and how long (ms) it gets. True when it is gone. */
export async function endProcess(pid: number, steps: readonly (readonly [NodeJS.Signals, number])[]): Promise<boolean> {
  for (const [signal, patience] of steps) {
    const deadline = Date.now() + patience;
    signalProcess(pid, signal);
    while (Date.now() < deadline) {
      if (!(await isAlive(pid))) return true;
      await sleep(20);
    }
  }
  return !(await isAlive(pid));
}

export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // It ended by itself in the meantime: just what was wanted.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

// The name in parentheses may hold spaces and parentheses itself: count the fields from behind it (field 3 is index 0).
function statFields(stat: string): string[] {
  return stat
    .slice(stat.lastIndexOf(')') + 2)
    .trim()
    .split(' ');
}

async function ps(pid: number, format: string): Promise<string | undefined> {
  const answer = await run('ps', ['-o', format, '-p', String(pid)]).catch(() => undefined);
  return answer?.stdout.trim() || undefined;
}
