import { readFile } from 'node:fs/promises';
import { SHIPPED_TAXONOMIES } from '@levada/catalogue/taxonomies';
import { readNamed } from '../client/arguments.js';
import { Usage } from '../client/failures.js';
import type { System } from '../client/system.js';

export interface RecordedTaxonomy {
  readonly code: string;
  readonly terms: number;
  readonly outcome: 'created' | 'updated' | 'unchanged';
}

const FOLDER = new URL('../../../catalogue/taxonomies/', import.meta.url);

/** Records one that comes with Levada, all of them, or one from a file. */
export async function importTaxonomy(system: System, named: string): Promise<RecordedTaxonomy[]> {
  const steward = await system.as('data-steward');
  const shipped = SHIPPED_TAXONOMIES.filter((one) => named === 'all' || one === named);
  const files = shipped.length > 0 ? shipped.map((name) => new URL(`${name}.json`, FOLDER)) : [named];
  const recorded: RecordedTaxonomy[] = [];
  for (const file of files) {
    const bytes = file instanceof URL ? await readFile(file) : await readNamed(file);
    recorded.push(await steward.post<RecordedTaxonomy>('catalogue/taxonomies', parsed(bytes, String(file))));
  }
  return recorded;
}

function parsed(bytes: Buffer, file: string): object {
  try {
    return JSON.parse(bytes.toString('utf8')) as object;
  } catch {
    throw new Usage(`${file} is not JSON`);
  }
}
