import { readFileSync } from 'node:fs';

/** Of this build, as in the program's package. */
export const VERSION = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
).version;
