import { symbols, type Logger } from 'pino';

const SAID_AGAIN_AFTER_MS = 60_000;

/**
 * A log that cannot be written, because the disk is full say, is no reason to end: money goes on being decided, or is
 * refused by the database. What is wrong is told once a minute by `say`.
 */
export function forgiving(log: Logger, say: (line: string) => void): Logger {
  let saidAt = -Infinity;
  const stream = (log as unknown as Record<symbol, NodeJS.EventEmitter>)[symbols.streamSym];
  stream?.on('error', (error: Error) => {
    if (performance.now() - saidAt < SAID_AGAIN_AFTER_MS) return;
    saidAt = performance.now();
    say(`the log cannot be written: ${error.message}`);
  });
  return log;
}
