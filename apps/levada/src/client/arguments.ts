import { readFile } from 'node:fs/promises';
import { Usage } from './failures.js';

export interface TerritoryKey {
  readonly scheme: string;
  readonly level: string;
  readonly code: string;
}

/** Reads `scheme/level/code`, the way a territory is named on the command line. */
export function territoryKey(text: string): TerritoryKey {
  const [scheme, level, code, ...rest] = text.split('/');
  if (!scheme || !level || !code || rest.length > 0)
    throw new Usage(`a territory is written scheme/level/code, such as cz-csu/orp/5109; “${text}” is not`);
  return { scheme, level, code };
}

/** The bytes of a file that the command names. One that cannot be read is a fault of the command, not of ours. */
export async function readNamed(file: string): Promise<Buffer> {
  return readFile(file).catch(() => {
    throw new Usage(`${file} cannot be read`);
  });
}
