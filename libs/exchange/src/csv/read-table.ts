import { parse } from 'csv-parse/sync';
import { refuse } from '@levada/kernel';
import { LIMITS } from '../limits.js';
import { sentenceOf } from '../refusals/catalogue.js';
import { columnsOf, rowOf } from '../tables/header.js';
import type { BadRow, TableRow } from '../tables/table.js';
import { csvRefusal } from './csv-refusal.js';
import { decode } from './decode.js';
import { delimiterOf, type Delimiter } from './delimiter.js';
import type { Encoding } from './encoding.js';

export interface Table {
  readonly columns: readonly string[];
  /** Without rows whose cells are all empty. */
  readonly rows: readonly TableRow[];
  /** Rows with more cells than the header has columns: nobody can say which cell is which. */
  readonly bad: readonly BadRow[];
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

/**
 * Reads a CSV file as offices write it, as a whole; `csvTable` reads the same in parts. Refuses `table/empty`,
 * `table/no-header`, `table/duplicate-column`, `table/quote-malformed` (with the row), a line that is too long and
 * bytes that are no text; everything else that is wrong is wrong of one row only.
 */
export function readTable(bytes: Uint8Array): Table {
  const { text, encoding } = decode(bytes);
  if (text.trim() === '') throw refuse('table/empty');
  const delimiter = delimiterOf(text);
  const [header = [], ...body] = recordsOf(text, delimiter);
  const columns = columnsOf(header);
  const read = body.flatMap((row, at) => rowOf(columns, at + 2, row) ?? []);
  return {
    columns,
    rows: read.filter(({ fault }) => !fault),
    bad: read.flatMap(({ number, values, fault }) =>
      fault ? [{ row: number, reason: sentenceOf(fault, 'en'), values }] : [],
    ),
    encoding,
    delimiter,
  };
}

function recordsOf(text: string, delimiter: Delimiter): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true, max_record_size: LIMITS.lineBytes });
  } catch (error) {
    throw csvRefusal(error, LIMITS.lineBytes);
  }
}
