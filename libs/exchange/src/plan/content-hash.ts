import { createHash } from 'node:crypto';
import { canonicalJson } from '@levada/kernel';

/** What a record states, as a SHA-256 in hexadecimal: the same whatever the order, and whether a field is empty or not stated. */
export function contentHash(fields: Readonly<Record<string, string>>): string {
  return createHash('sha256')
    .update(canonicalJson(filled(fields)))
    .digest('hex');
}

function filled(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}
