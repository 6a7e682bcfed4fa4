import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';

/** Who stops waits no longer than this for a round that is under way. */
const FAREWELL_MS = 5_000;

export interface Recurring {
  /** Waits for the round that is under way, though not for ever. */
  stop(): Promise<void>;
}

/**
 * Does a piece of work again and again while a service runs, never twice at once in this process: what several replicas
 * must not do twice, `work` claims row by row. A round that fails is logged and tried at the next one. Between two items
 * `work` asks whether the service is about to stop.
 */
export function recurring(
  everyMs: number,
  work: (isStopping: () => boolean) => Promise<void>,
  { log, failing }: { readonly log: Pick<Logger, 'warn'>; readonly failing: string },
): Recurring {
  let busy: Promise<void> | undefined;
  let stopping = false;
  const round = (): void => {
    busy ??= work(() => stopping)
      .catch((error: unknown) => log.warn({ error: String(error) }, failing))
      .finally(() => (busy = undefined));
  };
  const timer = setInterval(round, everyMs);
  return {
    stop: async () => {
      clearInterval(timer);
      stopping = true;
      await Promise.race([busy, sleep(FAREWELL_MS, undefined, { ref: false })]);
    },
  };
}
