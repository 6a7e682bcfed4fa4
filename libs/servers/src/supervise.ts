import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningServer, ServerExit, ServerName } from './running-server.js';

export type SupervisionEvent =
  | { readonly kind: 'started'; readonly name: ServerName; readonly pid: number; readonly port: number }
  | { readonly kind: 'died'; readonly name: ServerName; readonly exit: ServerExit }
  | { readonly kind: 'start-failed'; readonly name: ServerName; readonly error: unknown };

export interface SupervisedServer {
  /** The server that runs or ran last. */
  current(): RunningServer;
  /** Runs on, but is not started again when it dies. */
  letDie(): void;
  /** Stops it for good, in order. */
  stop(): Promise<void>;
  /** SIGKILL, for good. */
  kill(): Promise<void>;
}

const SHORTEST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
/** A server that lived this long starts with the shortest pause again. */
const SETTLED_MS = 30_000;

/**
 * Starts a server and starts it again whenever it dies; pauses grow from 0.1 s to 5 s while it keeps dying. `start` decides the
 * port, so it should always give the same.
 * @throws what `start` throws at the first start; later failures are told to `onEvent` and tried again
 */
export async function supervise(
  name: ServerName,
  start: () => Promise<RunningServer>,
  onEvent: (event: SupervisionEvent) => void,
): Promise<SupervisedServer> {
  const ending = new AbortController();
  let running = await start();
  const tell = () => onEvent({ kind: 'started', name, pid: running.pid, port: running.port });
  tell();

  const watch = async () => {
    let pause = SHORTEST_PAUSE_MS;
    while (!ending.signal.aborted) {
      const since = Date.now();
      const exit = await running.exited;
      if (ending.signal.aborted) return;
      onEvent({ kind: 'died', name, exit });
      if (Date.now() - since > SETTLED_MS) pause = SHORTEST_PAUSE_MS;
      for (let again = true; again && !ending.signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
        await sleep(pause, undefined, { signal: ending.signal }).catch(() => undefined);
        if (ending.signal.aborted) return;
        again = await start().then(
          (server) => {
            running = server;
            tell();
            return false;
          },
          (error: unknown) => {
            onEvent({ kind: 'start-failed', name, error });
            return true;
          },
        );
      }
    }
  };
  const watching = watch();
  const end = async (how: 'stop' | 'kill') => {
    ending.abort();
    await running[how]();
    // A start may have been under way; what it brought up has to go as well.
    await watching;
    await running[how]();
  };
  return { current: () => running, letDie: () => ending.abort(), stop: () => end('stop'), kill: () => end('kill') };
}
