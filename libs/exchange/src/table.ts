import { CsvError, parse } from 'csv-parse/sync';
import { refuse } from '@levada/kernel';
import { decode, type Encoding } from './decode.js';

export interface TableRow {
  /** As a spreadsheet shows it: the header is row 1. A cell of several lines does not shift the rows below it. */
  readonly number: number;
  /** Cells by column, without blanks around them; a missing cell is empty. */
  readonly values: Readonly<Record<string, string>>;
}

/** A row that is left out, and why. */
export interface BadRow {
  readonly row: number;
  readonly kind?: string;
  readonly reason: string;
  readonly values: Readonly<Record<string, string>>;
}

export interface Table {
  readonly columns: readonly string[];
  /** Without rows whose cells are all empty. */
  readonly rows: readonly TableRow[];
  /** Rows with more cells than the header has columns: nobody can say which cell is which. */
  readonly bad: readonly BadRow[];
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * Reads a CSV file as offices write it. Refuses `table/empty`, `table/no-header`, `table/duplicate-column`,
 * `table/quote-malformed` (with the row); everything else that is wrong is wrong of one row only.
 */
export function readTable(bytes: Uint8Array): Table {
  const { text, encoding } = decode(bytes);
  if (text.trim() === '') throw refuse('table/empty');
  const delimiter = delimiterOf(text);
  const [header = [], ...body] = recordsOf(text, delimiter);
  const columns = columnsOf(header);
  const cells = body
    .map((row, at) => ({ number: at + 2, row: row.map((cell) => cell.trim()) }))
    .filter(({ row }) => row.some((cell) => cell !== ''));
  const fits = ({ row }: { row: string[] }): boolean => row.slice(columns.length).every((cell) => cell === '');
  const valuesOf = (row: string[]): Record<string, string> =>
    Object.fromEntries(columns.map((column, at) => [column, row[at] ?? '']));
  return {
    columns,
    rows: cells.filter(fits).map(({ number, row }) => ({ number, values: valuesOf(row) })),
    bad: cells
      .filter((one) => !fits(one))
      .map(({ number, row }) => ({
        row: number,
        reason: `${row.length} cells under ${columns.length} columns`,
        values: valuesOf(row),
      })),
    encoding,
    delimiter,
  };
}

function recordsOf(text: string, delimiter: Delimiter): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The row at which reading stopped: the quote was opened there.
    throw refuse('table/quote-malformed', { row: Number(error.records ?? 0) + 1 });
  }
}

/** A trailing delimiter after the last column makes no column. */
function columnsOf(header: string[]): string[] {
  const columns = header.map((column) => column.trim());
  while (columns.at(-1) === '') columns.pop();
  if (columns.length === 0 || columns.includes('')) throw refuse('table/no-header');
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  if (twice !== undefined) throw refuse('table/duplicate-column', { column: twice });
  return columns;
}

/** The one that the header has most of, outside quotes; a comma where it has none: a table of one column. */
function delimiterOf(text: string): Delimiter {
  const header = text.replace(/"[^"]*"/g, '').split(/\r\n|\r|\n/, 1)[0] ?? '';
  const count = (one: string): number => header.split(one).length;
  return DELIMITERS.reduce((most, one) => (count(one) > count(most) ? one : most));
}
