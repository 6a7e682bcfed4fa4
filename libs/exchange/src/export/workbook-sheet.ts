import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { writeOds } from 'hucre/ods';
import { writeXlsxStream, type CellValue } from 'hucre/xlsx';
import type { Language } from '@levada/kernel';
import type { Column } from './column.js';
import { freezeHeader } from './freeze-header.js';

const SHEET = 'List';
// Room for a date, and for most names; people widen the rest.
const WIDTH = 18;

/**
 * A list as an Excel workbook, in parts: a frozen row of titles in the reader's language, amounts and numbers as
 * numbers, days as dates, everything else as text, so that nothing is calculated when it is opened. After a million
 * rows a further sheet begins.
 */
export async function* xlsxSheet<Item>(
  columns: readonly Column<Item>[],
  language: Language,
  items: AsyncIterable<Item>,
): AsyncGenerator<Buffer> {
  const formats = columns.map(({ amount, date }) => ({ width: WIDTH, ...formatOf(amount, date) }));
  const options = { name: SHEET, columns: formats, freezePane: { rows: 1 }, repeatHeaders: true, inlineStrings: true };
  const bytes = writeXlsxStream(rowsOf(columns, language, items), options);
  for await (const part of Readable.fromWeb(bytes as ReadableStream<Uint8Array>)) yield Buffer.from(part as Uint8Array);
}

/** The same as an OpenDocument spreadsheet, which is made as a whole: for lists that fit into memory. */
export async function odsSheet<Item>(
  columns: readonly Column<Item>[],
  language: Language,
  items: AsyncIterable<Item>,
): Promise<Buffer> {
  const rows: CellValue[][] = [];
  for await (const row of rowsOf(columns, language, items)) rows.push(row);
  const formats = columns.map(({ amount, date }) => ({ width: WIDTH, ...formatOf(amount, date) }));
  return freezeHeader(await writeOds({ sheets: [{ name: SHEET, rows, columns: formats }] }), SHEET);
}

async function* rowsOf<Item>(
  columns: readonly Column<Item>[],
  language: Language,
  items: AsyncIterable<Item>,
): AsyncGenerator<CellValue[]> {
  yield columns.map(({ title }) => title[language]);
  for await (const item of items) yield columns.map((column) => cell(column, column.value(item)));
}

function formatOf(amount?: true, date?: true): { numFmt?: string } {
  if (amount) return { numFmt: '#,##0.00' };
  return date ? { numFmt: 'yyyy-mm-dd' } : {};
}

function cell<Item>({ amount, date }: Column<Item>, value: string | number | null): CellValue {
  if (value === null || value === '' || typeof value === 'number') return value === '' ? null : value;
  if (date && /^\d{4}-\d{2}-\d{2}$/.test(value)) return new Date(`${value}T00:00:00Z`);
  // A spreadsheet keeps 15 digits; an amount with more stays exact as text.
  if (amount && /^-?\d+(\.\d+)?$/.test(value) && value.replace(/\D/g, '').length <= 15) return Number(value);
  return value;
}
