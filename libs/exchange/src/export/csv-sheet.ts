import { stringify } from 'csv-stringify';
import { Readable } from 'node:stream';
import type { Language } from '@levada/kernel';
import type { Column } from './column.js';
import { neutral } from './neutral.js';

/**
 * A list as a CSV file for a European spreadsheet: `;` between cells, CRLF, a byte order mark, titles in the reader's
 * language. A cell that a spreadsheet would take for a formula is marked as text (OWASP ASVS 1.2.10).
 */
export async function* csvSheet<Item>(
  columns: readonly Column<Item>[],
  language: Language,
  items: AsyncIterable<Item>,
): AsyncGenerator<Buffer> {
  async function* rows(): AsyncGenerator<string[]> {
    yield columns.map(({ title }) => title[language]);
    for await (const item of items)
      yield columns.map(({ value, amount }) => cell(value(item), amount ? language : undefined));
  }
  yield Buffer.from('\uFEFF');
  const lines = Readable.from(rows()).pipe(stringify({ delimiter: ';', record_delimiter: '\r\n' }));
  for await (const part of lines) yield Buffer.from(part as Buffer);
}

function cell(value: string | number | null, language: Language | undefined): string {
  if (value === null) return '';
  const text = String(value);
  // An amount below zero is a number, not a formula.
  if (/^-?\d+(\.\d+)?$/.test(text)) return language && language !== 'en' ? text.replace('.', ',') : text;
  return neutral(text);
}
