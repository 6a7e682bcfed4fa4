import { refuse } from '@levada/kernel';
import { LIMITS, type Limits } from '../limits.js';
import type { SourceRow, SourceTable } from '../tables/table.js';
import { plainDecimal } from '../workbook/cell-text.js';
import { isObject, type Json, type JsonObject } from './json-guard.js';

/**
 * Every list of a JSON document as a table, in the order in which they are met from the outside in. A table's name
 * says where its list stands: `guide.json#providers[]`, within each of those `guide.json#providers[].services[]`; a
 * document that is a list is `#[]`, and the document's own fields are the one row of `#.`.
 *
 * A row's columns are its fields, those of an object within it with a dot (`adresa.obec`), the fields of what it
 * stands in with `^.` (`^.id`, `^.adresa.obec`), of what that stands in with `^^.` and so on, and `#`, its place in
 * its list, from 1. An item that is no object has one column, `value`. `null` is an empty cell.
 */
export function* jsonTables(file: string, document: Json, limits: Limits = LIMITS): Generator<SourceTable> {
  const tables: Tables = { byPath: new Map(), cells: 0, limit: limits.jsonCells, file };
  if (Array.isArray(document)) gather(tables, '', document as readonly Json[], {});
  else if (isObject(document)) gatherObject(tables, '', document, {}, '.', 1);
  else throw refuse('json/no-records', { file });
  for (const [path, rows] of tables.byPath) {
    const columns = [...new Set([...rows.own, ...rows.above, '#'])];
    if (columns.length > limits.columns)
      throw refuse('table/too-many-columns', { columns: columns.length, limit: limits.columns });
    yield { file, name: `${file}#${path}`, columns, sparse: true, rows: numbered(rows.list) };
  }
}

type Row = Readonly<Record<string, string>>;

/** A row in its parts: what it stands in is shared by all rows that stand in it. */
interface Found {
  readonly own: Row;
  readonly above: Row;
  readonly place: number;
}

interface Rows {
  readonly list: Found[];
  readonly own: Set<string>;
  readonly above: Set<string>;
  last?: Row;
}

interface Tables {
  readonly byPath: Map<string, Rows>;
  readonly file: string;
  readonly limit: number;
  cells: number;
}

async function* numbered(rows: readonly Found[]): AsyncGenerator<SourceRow> {
  for (const [at, { own, above, place }] of rows.entries())
    yield { number: at + 1, values: { ...own, ...above, '#': String(place) } };
}

function gather(tables: Tables, path: string, list: readonly Json[], above: Row): void {
  const table = `${path}[]`;
  for (const [at, item] of list.entries()) {
    if (isObject(item)) gatherObject(tables, table, item, above, table, at + 1);
    else if (Array.isArray(item)) gather(tables, table, item as readonly Json[], above);
    else push(tables, table, { own: { value: plainText(item) }, above, place: at + 1 });
  }
}

function gatherObject(tables: Tables, path: string, item: JsonObject, above: Row, table: string, place: number): void {
  const own: Record<string, string> = {};
  const lists: [string, readonly Json[]][] = [];
  const walk = (object: JsonObject, prefix: string): void => {
    for (const [key, value] of Object.entries(object)) {
      if (Array.isArray(value)) lists.push([prefix + key, value as readonly Json[]]);
      else if (isObject(value)) walk(value, `${prefix}${key}.`);
      else own[prefix + key] = plainText(value);
    }
  };
  walk(item, '');
  if (table !== '.' || Object.keys(own).length > 0) push(tables, table, { own, above, place });
  if (lists.length === 0) return;
  const below = { ...raised(own), ...raised(above), '^.#': String(place) };
  for (const [key, list] of lists) gather(tables, path === '' ? key : `${path}.${key}`, list, below);
}

/** A row's fields as those within it see them. */
function raised(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key.startsWith('^') ? `^${key}` : `^.${key}`, value]),
  );
}

function push(tables: Tables, table: string, row: Found): void {
  const rows = tables.byPath.get(table) ?? { list: [], own: new Set(), above: new Set() };
  tables.byPath.set(table, rows);
  rows.list.push(row);
  for (const key of Object.keys(row.own)) rows.own.add(key);
  if (row.above !== rows.last) for (const key of Object.keys(row.above)) rows.above.add(key);
  rows.last = row.above;
  tables.cells += rows.own.size + rows.above.size;
  if (tables.cells > tables.limit) throw refuse('json/too-large', { file: tables.file, limit: tables.limit });
}

/** A single value as text; numbers as plain decimals, `null` as nothing. */
export function plainText(value: Json): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : plainDecimal(value);
  return String(value).trim();
}
