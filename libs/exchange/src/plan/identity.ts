import { createHash } from 'node:crypto';
import { canonicalJson, idOf } from '@levada/kernel';
import type { Assembled } from '../assemble/assembly.js';
import type { ImportRecord } from '../hsds/record.js';

/**
 * The id a record keeps however often it is imported: the UUIDv5 of the source (a name the authority gives it, not a
 * file), the model and the source's own id. A record without an id of its own is known by what it states.
 */
export function recordId(source: string, { model, id, fields }: ImportRecord): string {
  return id === null
    ? idOf('imported', source, model, '', canonicalJson(filled(fields)))
    : idOf('imported', source, model, id);
}

/** An organisation's: of its national identifier where the source states one, so that two sources mean the same. */
export function organisationId(source: string, { record, details }: Assembled): string {
  const stated = (details['organization_identifiers'] ?? []).map(({ fields }) => fields);
  const national = stated.find((fields) => fields['identifier_scheme'] && fields['identifier']);
  if (!national) return recordId(source, record);
  return idOf('organisation', national['identifier_scheme']!, national['identifier']!);
}

/** What a record states, as a SHA-256 in hexadecimal: the same whatever the order, and whether a field is empty or not stated. */
export function contentHash(fields: Readonly<Record<string, string>>): string {
  return createHash('sha256')
    .update(canonicalJson(filled(fields)))
    .digest('hex');
}

function filled(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}
