import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Mappings that come with Levada, for the forms in which public registers are handed out. */
export const SHIPPED_MAPPINGS = ['cz-rpss', 'cz-pribor-guide'] as const;

/** The text of one of them, for `readImportMapping`; also a pattern for an office's own. */
export function shippedMapping(name: (typeof SHIPPED_MAPPINGS)[number]): Promise<string> {
  return readFile(join(import.meta.dirname, '../../mappings', `${name}.yaml`), 'utf8');
}
