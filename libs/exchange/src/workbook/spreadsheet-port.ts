import { readOds } from 'hucre/ods';
import { readXlsx, type Cell, type CellValue } from 'hucre/xlsx';
import { refuse } from '@levada/kernel';
import type { WorkbookKind } from './guard.js';

/** A cell as the file holds it. `formula` is set where a formula made the value, with no value where none is stored. */
export interface SheetCell {
  readonly value: string | number | boolean | Date | null;
  readonly formula?: true;
  /** `#REF!`, `#N/A` … */
  readonly error?: true;
}

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

/** The only door to the library that reads workbooks. Bytes come from `guardWorkbook`. Hidden sheets are left out. */
export async function readSheets(file: string, kind: WorkbookKind, bytes: Uint8Array): Promise<ReadSheet[]> {
  const options = {
    sheets: ({ hidden, veryHidden }: { hidden?: boolean; veryHidden?: boolean }) => !hidden && !veryHidden,
  };
  try {
    const { sheets } = kind === 'xlsx' ? await readXlsx(bytes, options) : await readOds(bytes, options);
    return sheets.map(({ name, rows, cells }) => ({
      name,
      rows: withCells(rows, cells).map((row) => (kind === 'ods' ? row.map(withTime) : row)),
    }));
  } catch {
    throw refuse('workbook/malformed', { file });
  }
}

function withCells(rows: readonly CellValue[][], cells: ReadonlyMap<string, Cell> = new Map()): SheetCell[][] {
  const read = rows.map((row) => Array.from(row ?? [], (value): SheetCell => ({ value: value ?? null })));
  for (const [at, { value, type, formula, formulaResult }] of cells) {
    const [row = 0, column = 0] = at.split(',').map(Number);
    const cell: SheetCell = {
      value: formulaResult ?? value,
      ...((formula !== undefined || type === 'formula') && { formula: true }),
      ...((type === 'error' || isErrorText(value)) && { error: true }),
    };
    (read[row] ??= [])[column] = cell;
  }
  return read;
}

const isErrorText = (value: CellValue): boolean =>
  typeof value === 'string' && /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/.test(value);

/** A time of day, which OpenDocument spells as a duration. */
function withTime(cell: SheetCell): SheetCell {
  const time =
    typeof cell.value === 'string' ? /^PT(\d{1,2})H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S$/.exec(cell.value) : null;
  if (!time) return cell;
  return {
    ...cell,
    value: time
      .slice(1)
      .map((part) => part.padStart(2, '0'))
      .join(':'),
  };
}
