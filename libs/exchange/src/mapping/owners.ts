import { MODELS } from '../hsds/models.js';
import type { ImportRecord } from '../hsds/record.js';

const NOUNS = ['organizations', 'services', 'locations'];

/**
 * The records of one row, each knowing whose it is where the mapping leaves that open: a service and a location belong
 * to the row's organisation, a tie joins the row's service and location, and anything else belongs to the one noun
 * that the row has. With several nouns nobody could say to which, so the mapping has to.
 */
export function withOwners(records: ImportRecord[]): ImportRecord[] {
  const nouns = new Map<string, string>();
  for (const model of NOUNS) {
    const ids = records.filter((record) => record.model === model).flatMap(({ id }) => id ?? []);
    if (ids.length === 1) nouns.set(model, ids[0]!);
  }
  if (nouns.size === 0) return records;
  return records.map((record) => {
    const missing = ownersOf(record, nouns);
    return Object.keys(missing).length === 0 ? record : { ...record, fields: { ...record.fields, ...missing } };
  });
}

function ownersOf({ model, fields }: ImportRecord, nouns: ReadonlyMap<string, string>): Record<string, string> {
  const { links, ties } = MODELS[model]!;
  const open = Object.entries(links).filter(
    ([field, of]) => NOUNS.includes(of) && nouns.has(of) && !(field in fields) && field !== 'parent_organization_id',
  );
  const ids = Object.fromEntries(open.map(([field, of]) => [field, nouns.get(of)!]));
  if (ties || model === 'services' || model === 'locations') return ids;
  const isOwned = Object.keys(links).some((field) => fields[field]);
  return model === 'organizations' || isOwned || open.length !== 1 ? {} : ids;
}
