import { refuse } from '@levada/kernel';
import type { ImportRecord } from '../hsds/record.js';
import { quarantined, type Quarantined } from '../quarantine/quarantine.js';
import type { Fault, SourceTable } from '../tables/table.js';
import { compose, means, type ImportMapping, type TableMapping } from './import-mapping.js';
import { joinTables, type Joined } from './join-tables.js';
import { mapRow } from './map-row.js';

/** Opens a source's tables from the start; asked for twice where the mapping joins tables. */
export type OpenTables = () => AsyncIterable<SourceTable>;

/**
 * The records of every table that the mapping names, in the order of the source, and the rows that are left out.
 * Refuses `mapping/unknown-table`, and `mapping/absent-column` where the column is required. A column that is not
 * required states nothing when it is not there, and `notice` is told; so is it of a table that the mapping does not
 * name. In a JSON document no record need state every field, so there only a mapping that meets nothing is refused.
 */
export async function* mapTables(
  open: OpenTables,
  mapping: ImportMapping,
  notice: (fault: Fault) => void = () => undefined,
): AsyncGenerator<ImportRecord | Quarantined> {
  const joins = await joinTables(open, mapping);
  const met = new Set<TableMapping>();
  const names: string[] = [];
  let isSparse = false;
  for await (const table of open()) {
    names.push(table.name);
    isSparse ||= table.sparse === true;
    const meant = mapping.tables.filter((each) => means(each.table, table.name));
    if (meant.length === 0) notice({ code: 'table/passed-over', facts: { table: table.name } });
    for (const one of meant) {
      tellAbsent(table, one, notice);
      met.add(one);
    }
    yield* mapTable(table, meant, joins);
  }
  const missing = mapping.tables.find((one) => !met.has(one));
  if (missing && (!isSparse || met.size === 0))
    throw refuse('mapping/unknown-table', { table: missing.table, line: missing.line, known: names.join(', ') });
}

async function* mapTable(
  table: SourceTable,
  mappings: readonly TableMapping[],
  joins: Joined,
): AsyncGenerator<ImportRecord | Quarantined> {
  if (mappings.length === 0) return;
  for await (const { number, values, fault } of table.rows) {
    const at = { file: table.name, row: number };
    if (fault) {
      yield quarantined(at, 'row', fault, values);
      continue;
    }
    for (const mapping of mappings) {
      const whole = joins.of(mapping, values);
      const read = 'fault' in whole ? whole : mapRow(mapping, compose(mapping.composed, whole.values), at, values);
      if (Array.isArray(read)) yield* read;
      else yield quarantined(at, read.kind, read.fault, values);
    }
  }
}

function tellAbsent(
  table: SourceTable,
  { columns, composed, joins }: TableMapping,
  notice: (fault: Fault) => void,
): void {
  if (table.sparse) return;
  const isThere = (column: string): boolean =>
    table.columns.includes(column) ||
    composed.some((one) => one.column === column) ||
    joins.some(({ prefix }) => column.startsWith(prefix));
  for (const { here: column, line } of joins.filter(({ here }) => !isThere(here)))
    throw refuse('mapping/absent-column', { table: table.name, column, line, known: table.columns.join(', ') });
  for (const { column, line, targets } of columns.filter((one) => !isThere(one.column))) {
    const facts = { table: table.name, column, line, known: table.columns.join(', ') };
    if (targets.some(({ required }) => required)) throw refuse('mapping/absent-column', facts);
    notice({ code: 'mapping/absent-column', facts });
  }
}
