import { refuse } from '@levada/kernel';
import type { SourceTable } from '../tables/table.js';
import { means, type ImportMapping, type Join, type TableMapping } from './import-mapping.js';
import type { FaultOfRow } from './map-row.js';

type Values = Readonly<Record<string, string>>;

/** A row with the columns of the tables that are joined to its own. */
export interface Joined {
  of(mapping: TableMapping, values: Values): { readonly values: Values } | FaultOfRow;
}

/**
 * Reads the tables that others are joined to, and only those, into memory. A cell that names a row that is not there
 * takes its own row to quarantine (`record/no-match`); an empty cell joins nothing. Of rows with the same key the
 * first counts. Refuses `mapping/unknown-table` and `mapping/absent-column`.
 */
export async function joinTables(open: () => AsyncIterable<SourceTable>, mapping: ImportMapping): Promise<Joined> {
  const joins = mapping.tables.flatMap((table) => table.joins);
  const held = new Map<Join, Map<string, Values>>();
  const names: string[] = [];
  if (joins.length > 0)
    for await (const table of open()) {
      names.push(table.name);
      await hold(held, table, joins);
    }
  const missing = joins.find((join) => !held.has(join));
  if (missing)
    throw refuse('mapping/unknown-table', { table: missing.table, line: missing.line, known: names.join(', ') });
  return {
    of({ joins: own, columns }, values) {
      const whole: Record<string, string> = { ...values };
      for (const join of own) {
        const key = whole[join.here] ?? '';
        if (key === '') continue;
        const found = held.get(join)!.get(key);
        const facts = { value: key.slice(0, 80), column: join.here, table: join.table };
        if (!found) return { kind: columns[0]!.targets[0]!.model, fault: { code: 'record/no-match', facts } };
        for (const [column, value] of Object.entries(found)) whole[join.prefix + column] = value;
      }
      return { values: whole };
    },
  };
}

async function hold(held: Map<Join, Map<string, Values>>, table: SourceTable, joins: readonly Join[]): Promise<void> {
  const wanted = joins.filter((join) => means(join.table, table.name));
  if (wanted.length === 0) return;
  for (const join of wanted) {
    if (!table.columns.includes(join.there))
      throw refuse('mapping/absent-column', {
        ...{ table: table.name, column: join.there, line: join.line, known: table.columns.join(', ') },
      });
    held.set(join, new Map());
  }
  for await (const { values, fault } of table.rows) {
    if (fault) continue;
    for (const join of wanted) {
      const rows = held.get(join)!;
      const key = values[join.there] ?? '';
      if (!rows.has(key)) rows.set(key, values);
    }
  }
}
