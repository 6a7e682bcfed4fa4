import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** JSON lines, flat attributes, a static message. Personal data has no place in them; these names are cut out wherever they appear. */
export function makeLog(name: string, destination?: string, level = 'info'): Logger {
  const options = {
    name,
    level,
    redact: ['authorization', 'password', 'token', '*.authorization', '*.password', '*.token'],
  };
  return destination ? pino(options, pino.destination({ dest: destination, mkdir: true, sync: false })) : pino(options);
}

/** Nest's own words, in our log. */
export function nestLogger(log: Logger): LoggerService {
  const tell =
    (level: 'info' | 'warn' | 'error' | 'debug') =>
    (message: unknown, ...context: unknown[]) =>
      log[level]({ context: context.map(String).join(' ') }, String(message));
  return {
    log: tell('debug'),
    warn: tell('warn'),
    error: tell('error'),
    debug: tell('debug'),
    verbose: tell('debug'),
    fatal: tell('error'),
  };
}
