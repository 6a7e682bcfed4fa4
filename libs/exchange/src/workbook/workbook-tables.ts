import { refuse } from '@levada/kernel';
import { LIMITS, type Limits } from '../limits.js';
import { columnsOf, rowOf } from '../tables/header.js';
import type { Fault, SourceRow, SourceTable } from '../tables/table.js';
import type { ZipEntry } from '../zip/zip.js';
import { cellText } from './cell-text.js';
import { guardWorkbook, type WorkbookKind } from './guard.js';
import { readSheets, type SheetCell } from './spreadsheet-port.js';

/**
 * How a cell that a formula made is read. `refuse`: its row goes to quarantine, naming the cell, since what is stored
 * may be stale, or somebody else's sum; whoever sends the sheet pastes the values. `stored`: the stored value counts,
 * and only a formula without one goes to quarantine.
 */
export type Formulas = 'refuse' | 'stored';

/** The visible sheets of a workbook that hold anything, each with its first filled row as the header. */
export async function* workbookTables(
  file: string,
  kind: WorkbookKind,
  entries: readonly ZipEntry[],
  formulas: Formulas = 'refuse',
  limits: Limits = LIMITS,
): AsyncGenerator<SourceTable> {
  let found = false;
  for (const { name, rows } of await readSheets(file, kind, await guardWorkbook(file, kind, entries, limits))) {
    const start = rows.findIndex((row) => row?.some(({ value }) => cellText(value) !== ''));
    if (start === -1) continue;
    found = true;
    const columns = columnsOf(textsOf(rows[start]!), limits.columns);
    yield { file, name: `${file}#${name}`, columns, rows: rowsOf(columns, rows, start + 1, formulas) };
  }
  if (!found) throw refuse('table/empty');
}

async function* rowsOf(
  columns: readonly string[],
  rows: readonly (readonly SheetCell[])[],
  from: number,
  formulas: Formulas,
): AsyncGenerator<SourceRow> {
  for (let at = from; at < rows.length; at += 1) {
    const cells = rows[at] ?? [];
    const fault = faultOf(cells, columns.length, at + 1, formulas);
    const row = rowOf(columns, at + 1, textsOf(cells));
    if (row) yield fault && !row.fault ? { ...row, fault } : row;
    else if (fault) yield { number: at + 1, values: Object.fromEntries(columns.map((column) => [column, ''])), fault };
  }
}

function textsOf(cells: readonly SheetCell[]): string[] {
  return Array.from(cells, (cell) => cellText(cell?.value ?? null));
}

function faultOf(cells: readonly SheetCell[], columns: number, row: number, formulas: Formulas): Fault | undefined {
  for (const [at, cell] of cells.slice(0, columns).entries()) {
    if (cell === undefined) continue;
    const facts = { cell: `${letters(at)}${row}` };
    if (cell.error) return { code: 'row/cell-error', facts };
    if (cell.formula && (formulas === 'refuse' || cell.value === null)) return { code: 'row/formula', facts };
  }
  return undefined;
}

/** 0 → A, 25 → Z, 26 → AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
