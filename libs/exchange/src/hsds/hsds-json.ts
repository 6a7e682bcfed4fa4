import { isObject, type Json, type JsonObject } from '../json/json-guard.js';
import { plainText } from '../json/json-tables.js';
import { modelOf, MODELS } from './models.js';
import type { ImportRecord } from './record.js';

/** What an object belongs to. An object that another only names, as a service its organisation, belongs to none. */
interface Owner {
  readonly model: string;
  readonly id: string;
}

/** Names under which HSDS nests what is called otherwise elsewhere. */
const NESTED: Readonly<Record<string, string>> = {
  additional_urls: 'urls',
  additional_websites: 'urls',
  capacities: 'service_capacities',
  taxonomy_detail: 'taxonomies',
};

/**
 * The records of a document in the JSON of HSDS 2 or 3, nested objects taken out, each knowing what it stood in. The
 * document is one object, a list of them, a page (`items`, `contents`, `data`), or a tabular package in one file
 * (`{"organizations.csv": […]}`). Nothing where it is none of these.
 */
export function hsdsRecords(file: string, document: Json): ImportRecord[] | undefined {
  const records: ImportRecord[] = [];
  const take = (model: string, items: readonly Json[]): void => {
    for (const [at, item] of items.entries()) if (isObject(item)) walk(records, file, at + 1, model, item);
  };
  if (isObject(document)) {
    const tables = Object.entries(document).filter(([name, held]) => modelOf(name) && Array.isArray(held));
    if (tables.length > 0 && tables.length === Object.keys(document).length) {
      for (const [name, held] of tables) take(modelOf(name)!, held as readonly Json[]);
      return records;
    }
  }
  const items = itemsOf(document);
  const model = modelOf(file.replace(/\.\w+$/, '')) ?? modelOfItem(items[0]);
  if (!model) return items.length === 0 ? [] : undefined;
  take(model, items);
  return records;
}

function itemsOf(document: Json): readonly Json[] {
  if (Array.isArray(document)) return document as readonly Json[];
  if (!isObject(document)) return [];
  const page = ['items', 'contents', 'data'].map((name) => document[name]).find((held) => Array.isArray(held));
  return (page as readonly Json[] | undefined) ?? [document];
}

/** Told by a field that only that noun has. */
function modelOfItem(item: Json | undefined): string | undefined {
  if (!isObject(item) || !('id' in item)) return undefined;
  const has = (...names: string[]): boolean => names.some((name) => name in item);
  if (has('service', 'service_id') && has('location', 'location_id')) return 'service_at_locations';
  if (has('term_uri', 'taxonomy', 'taxonomy_id', 'taxonomy_detail')) return 'taxonomy_terms';
  if (has('organization', 'service_at_locations', 'interpretation_services', 'application_process')) return 'services';
  if (has('location_type', 'latitude', 'addresses', 'transportation')) return 'locations';
  if (has('organization_identifiers', 'legal_status', 'tax_id', 'services', 'year_incorporated', 'website'))
    return 'organizations';
  return has('status', 'organization_id') ? 'services' : undefined;
}

/** Puts the object's record after those of what it names, and before those of what it holds; returns its id. */
function walk(
  records: ImportRecord[],
  file: string,
  row: number,
  model: string,
  item: JsonObject,
  owner?: Owner | 'named',
): string {
  const id = plainText(item['id'] ?? null);
  const fields: Record<string, string> = {};
  const held: [string, readonly Json[]][] = [];
  for (const [name, value] of Object.entries(item)) {
    const nested = NESTED[name] ?? modelOf(name);
    if (name === 'id') continue;
    if (nested && isObject(value)) {
      const other = walk(records, file, row, nested, value, 'named');
      fields[`${name.replace('taxonomy_detail', 'taxonomy')}_id`] ||= other;
    } else if (nested && Array.isArray(value) && value.every(isObject)) held.push([nested, value as readonly Json[]]);
    // What HSDS does not know is kept as it came.
    else fields[name] = typeof value === 'object' && value !== null ? JSON.stringify(value) : plainText(value);
  }
  if (owner && owner !== 'named') Object.assign(fields, { ...owned(model, owner), ...withoutBlanks(fields) });
  const came = { id, ...fields };
  const at = { file: `${file}#${model}`, row };
  records.push({ model, id: id || null, fields, at, came, ...(owner && { repeats: true }) });
  for (const [nested, items] of held)
    for (const one of items) if (isObject(one)) walk(records, file, row, nested, one, { model, id });
  return id;
}

function owned(model: string, owner: Owner): Record<string, string> {
  const { one } = MODELS[owner.model]!;
  if (model === 'attributes') return { link_id: owner.id, link_entity: one };
  if (model === 'metadata') return { resource_id: owner.id, resource_type: one };
  return `${one}_id` in MODELS[model]!.links ? { [`${one}_id`]: owner.id } : {};
}

function withoutBlanks(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}
