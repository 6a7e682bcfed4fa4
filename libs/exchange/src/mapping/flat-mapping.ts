import { parse, YAMLParseError } from 'yaml';
import { refuse } from '@levada/kernel';
import type { Table } from '../csv/read-table.js';
import type { TableRow } from '../tables/table.js';

/** Which column holds a field: `field → column`. */
export type Mapping = Readonly<Record<string, string>>;

export interface MappedRow extends TableRow {
  readonly fields: Readonly<Record<string, string>>;
}

/** Reads a mapping file: one `field: column` a line. Refuses anything else with `mapping/malformed`. */
export function readMapping(yamlText: string): Mapping {
  const read = parsed(yamlText);
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    throw refuse('mapping/malformed', { field: '–' });
  for (const [field, column] of Object.entries(read)) {
    if (typeof column !== 'string' || column.trim() === '') throw refuse('mapping/malformed', { field });
  }
  return read as Mapping;
}

/**
 * The rows with their cells by field. Refuses a field that the import does not have (`mapping/unknown-field`) and a
 * column that the table does not have (`mapping/unknown-column`), naming those that there are.
 */
export function applyMapping(
  table: Pick<Table, 'columns' | 'rows'>,
  mapping: Mapping,
  fields: readonly string[],
): MappedRow[] {
  for (const [field, column] of Object.entries(mapping)) {
    if (!fields.includes(field)) throw refuse('mapping/unknown-field', { field, known: fields.join(', ') });
    if (!table.columns.includes(column))
      throw refuse('mapping/unknown-column', { field, column, known: table.columns.join(', ') });
  }
  const pairs = Object.entries(mapping);
  return table.rows.map((row) => ({
    ...row,
    fields: Object.fromEntries(pairs.map(([field, column]) => [field, row.values[column] ?? ''])),
  }));
}

function parsed(yamlText: string): unknown {
  try {
    return parse(yamlText);
  } catch (error) {
    if (error instanceof YAMLParseError)
      throw refuse('mapping/malformed', { field: `line ${error.linePos?.[0].line ?? 1}` });
    throw error;
  }
}
