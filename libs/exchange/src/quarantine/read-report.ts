import { refuse } from '@levada/kernel';
import { readTable } from '../csv/read-table.js';
import { withoutMark } from '../export/neutral.js';
import type { SourceRow, SourceTable } from '../tables/table.js';
import { columnIn, isOwn } from './report-csv.js';

/**
 * A report of rows left out, mended in a spreadsheet, as the tables that its rows came from: each row under its file
 * and number, so that what is wrong still is found in the first source. Refuses `report/malformed` for a table that
 * is no report, or a row that does not say where it came from; a row may be deleted from a report, and not added.
 */
export function readReport(bytes: Uint8Array): SourceTable[] {
  const { columns, rows } = readTable(bytes);
  for (const column of ['file', 'row'])
    if (!columns.includes(column)) throw refuse('report/malformed', { column, value: '–', row: 1 });
  const files = new Map<string, SourceRow[]>();
  for (const { number, values } of rows) {
    const file = withoutMark(values['file'] ?? '');
    const row = values['row'] ?? '';
    if (file === '') throw refuse('report/malformed', { column: 'file', value: '–', row: number });
    if (!/^[1-9]\d{0,9}$/.test(row)) throw refuse('report/malformed', { column: 'row', value: row, row: number });
    const held = files.get(file) ?? [];
    files.set(file, held);
    held.push({ number: Number(row), values: cellsOf(values) });
  }
  return [...files].map(([file, held]) => tableOf(file, held));
}

function cellsOf(values: Readonly<Record<string, string>>): Record<string, string> {
  const cells = Object.entries(values).filter(([column]) => !isOwn(column));
  return Object.fromEntries(cells.map(([column, cell]) => [columnIn(withoutMark(column)), withoutMark(cell)]));
}

/** A report has the columns of all its files: those that none of this file's rows fills may be another's. */
function tableOf(file: string, rows: readonly SourceRow[]): SourceTable {
  const filled = new Set(rows.flatMap(({ values }) => Object.keys(values).filter((column) => values[column] !== '')));
  const own = rows.map(({ number, values }) => ({
    number,
    values: Object.fromEntries(Object.entries(values).filter(([column]) => filled.has(column))),
  }));
  async function* all(): AsyncGenerator<SourceRow> {
    yield* own;
  }
  return { file: file.split('#')[0]!, name: file, columns: [...filled], sparse: true, rows: all() };
}
