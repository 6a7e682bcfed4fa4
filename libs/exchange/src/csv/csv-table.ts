import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { refuse } from '@levada/kernel';
import { LIMITS, type Limits } from '../limits.js';
import type { SourceFile } from '../source/source-file.js';
import { columnsOf, rowOf } from '../tables/header.js';
import type { SourceRow, SourceTable } from '../tables/table.js';
import { csvRefusal } from './csv-refusal.js';
import { decodeParts } from './decode.js';
import { delimiterOf } from './delimiter.js';
import { scanEncoding, type LegacyEncoding } from './encoding.js';

/**
 * A CSV file row by row, in memory that does not grow with the file. Its bytes are gone through twice: nobody can
 * tell UTF-8 from Windows-1250 before the last of them. Refuses what `readTable` refuses.
 */
export async function csvTable(
  file: SourceFile,
  limits: Limits = LIMITS,
  legacy?: LegacyEncoding,
): Promise<SourceTable> {
  const scan = scanEncoding(limits.lineBytes, legacy);
  for await (const part of file.open()) scan.take(part);
  const text = decodeParts(file.open(), scan.found());
  const start = await untilLine(text, limits.lineBytes);
  if (start.trim() === '' && (await text.next()).done) throw refuse('table/empty');
  const records = recordsOf(start, text, limits);
  const { value: header } = await records.next();
  const columns = columnsOf(header ?? [], limits.columns);
  return { file: file.name, name: file.name, columns, rows: rows(columns, records) };
}

async function* rows(columns: readonly string[], records: AsyncIterable<string[]>): AsyncGenerator<SourceRow> {
  let number = 1;
  for await (const record of records) {
    number += 1;
    const row = rowOf(columns, number, record);
    if (row) yield row;
  }
}

async function* recordsOf(start: string, rest: AsyncIterable<string>, limits: Limits): AsyncGenerator<string[]> {
  async function* all(): AsyncGenerator<string> {
    yield start;
    yield* rest;
  }
  const options = { delimiter: delimiterOf(start), relax_column_count: true, max_record_size: limits.lineBytes };
  const source = Readable.from(all());
  const parser = parse(options);
  // A source that fails must fail the reader too: pipe alone would leave it waiting.
  source.on('error', (error) => parser.destroy(error));
  try {
    for await (const record of source.pipe(parser)) yield record as string[];
  } catch (error) {
    throw csvRefusal(error, limits.lineBytes);
  } finally {
    source.destroy();
  }
}

/** The parts up to the end of the first line that is not blank, from which the delimiter is told. */
async function untilLine(text: AsyncGenerator<string>, most: number): Promise<string> {
  let start = '';
  while (start.length < most && !/\S[^\r\n]*[\r\n]/.test(start.replace(/"[^"]*"/g, 'x'))) {
    const { value, done } = await text.next();
    if (done) break;
    start += value;
  }
  return start;
}
