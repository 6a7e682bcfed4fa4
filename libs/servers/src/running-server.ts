import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endProcess } from './process.js';

export type ServerName = 'postgres' | 'nats';

/** A server that accepts connections on 127.0.0.1. */
export interface RunningServer {
  readonly name: ServerName;
  readonly port: number;
  readonly pid: number;
  /** Settles when the process is gone, for whatever reason; never rejects. */
  readonly exited: Promise<ServerExit>;
  /** Orderly: what was accepted is on disk afterwards. Takes a second or so, at most 20. */
  stop(): Promise<void>;
  /** SIGKILL, and waits until the process is gone: what a power cut looks like to the server. */
  kill(): Promise<void>;
}

export interface ServerExit {
  readonly code: number | null;
  readonly signal: string | null;
}

export interface ServerCommand {
  readonly name: ServerName;
  readonly port: number;
  readonly command: string;
  readonly args: readonly string[];
  readonly logFile: string;
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
  readonly env?: NodeJS.ProcessEnv;
  /** Signals of an orderly stop, each with its patience in ms. */
  readonly stopBy: readonly (readonly [NodeJS.Signals, number])[];
  isReady(pid: number): Promise<boolean>;
}

const READY_WITHIN_MS = 60_000;

/**
 * Starts a server in a process group of its own, so that Ctrl-C in a terminal does not reach it before its users have let go of it.
 * @throws Error with the last lines of its log when it ends before it is ready
 */
export async function launch(command: ServerCommand): Promise<RunningServer> {
  await mkdir(dirname(command.logFile), { recursive: true });
  const log = await open(command.logFile, 'a', 0o600);
  const logStart = (await log.stat()).size;
  const child = spawn(command.command, command.args, {
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    cwd: '/',
    env: { ...process.env, ...command.env },
    ...command.user,
  });
  let gone = false;
  // Listened to before anything is waited for: one that cannot start ends within milliseconds.
  const exited = new Promise<ServerExit>((resolve) => {
    child.once('exit', (code, signal) => {
      gone = true;
      resolve({ code, signal });
    });
  });
  try {
    await once(child, 'spawn');
  } finally {
    await log.close();
  }
  const pid = child.pid as number;
  const end = async (steps: ServerCommand['stopBy']) => {
    if (!gone) await endProcess(pid, [...steps, ['SIGKILL', 5_000]]);
    await exited;
  };

  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await command.isReady(pid))) {
    if (gone || Date.now() > deadline) {
      await end([]);
      throw new Error(
        `${command.name} did not start on port ${command.port}: ${await logSince(command.logFile, logStart)}`,
      );
    }
    await sleep(20);
  }
  return {
    name: command.name,
    port: command.port,
    pid,
    exited,
    stop: () => end(command.stopBy),
    kill: () => end([]),
  };
}

async function logSince(file: string, start: number): Promise<string> {
  const text = (await readFile(file)).subarray(start).toString('utf8').trim();
  return text === '' ? 'it said nothing' : text.split('\n').slice(-8).join('\n');
}
