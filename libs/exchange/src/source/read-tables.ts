import { refuse } from '@levada/kernel';
import { csvTable } from '../csv/csv-table.js';
import type { LegacyEncoding } from '../csv/encoding.js';
import { isInvalidText } from '../csv/decode.js';
import { dumpTables } from '../dump/dump-tables.js';
import { parseJson, type Json } from '../json/json-guard.js';
import { jsonTables } from '../json/json-tables.js';
import { LIMITS, type Limits } from '../limits.js';
import type { SourceTable } from '../tables/table.js';
import { workbookKindOf } from '../workbook/guard.js';
import { workbookTables, type Formulas } from '../workbook/workbook-tables.js';
import { openZip } from '../zip/zip.js';
import { formatOf } from './format.js';
import { bytesOf, headOf, type SourceFile } from './source-file.js';

export interface ReadOptions {
  readonly limits?: Limits;
  readonly formulas?: Formulas;
  /** What a CSV file is read as that is neither UTF-8 nor UTF-16; Windows-1250 unless an authority's region has another. */
  readonly legacyEncoding?: LegacyEncoding;
}

/** What a source holds: a table, or a JSON document, whose shape its reader knows better than this room. */
export type Opened = { readonly table: SourceTable } | { readonly file: string; readonly document: Json };

/**
 * The tables of a source, file by file in order: CSV, XLSX, ODS, JSON, NDJSON, plain PostgreSQL dumps, and archives of
 * those (an archive within an archive is refused: `zip/nested`). Each table is read before the next is asked for; what
 * is left unread is passed over. A file that is none of these is refused (`source/unknown-format`).
 */
export async function* readTables(
  source: readonly SourceFile[],
  options: ReadOptions = {},
): AsyncGenerator<SourceTable> {
  for await (const opened of openFiles(source, options)) {
    if ('table' in opened) yield opened.table;
    else yield* jsonTables(opened.file, opened.document, options.limits);
  }
}

/** The same, with JSON documents as they are. */
export async function* openFiles(source: readonly SourceFile[], options: ReadOptions = {}): AsyncGenerator<Opened> {
  if (source.length === 0) throw refuse('source/empty');
  for (const file of source) yield* openFile(file, options);
}

/** What an archive may still unpack to, with the workbooks in it. */
interface Meter {
  left: number;
}

async function* openFile(file: SourceFile, options: ReadOptions, archive?: Meter): AsyncGenerator<Opened> {
  const { limits = LIMITS, formulas = 'refuse' } = options;
  const format = formatOf(file.name, await headOf(file));
  if (format === 'csv') yield { table: await csvTable(file, limits, options.legacyEncoding) };
  else if (format === 'dump') yield* asTables(dumpTables(file, limits));
  else if (format === 'json') yield { file: file.name, document: await jsonOf(file, limits) };
  else if (format === 'ole2') throw await ole2(file, limits);
  else if (format === 'unknown') throw refuse('source/unknown-format', { file: file.name });
  else {
    const meter = archive ?? { left: limits.unpackedBytes };
    const entries = await openZip(await bytesOf(file, limits.fileBytes), { ...limits, unpackedBytes: meter.left });
    meter.left -= entries.reduce((sum, { size }) => sum + size, 0);
    const kind = await workbookKindOf(entries);
    if (kind) yield* asTables(workbookTables(file.name, kind, entries, formulas, limits));
    else if (archive) throw refuse('zip/nested', { name: file.name });
    else for (const entry of entries.filter(isData)) yield* openFile(entry, options, meter);
  }
}

async function* asTables(tables: AsyncIterable<SourceTable>): AsyncGenerator<Opened> {
  for await (const table of tables) yield { table };
}

async function jsonOf(file: SourceFile, limits: Limits): Promise<Json> {
  const bytes = await bytesOf(file, limits.fileBytes);
  try {
    return parseJson(file.name, new TextDecoder('utf-8', { fatal: true }).decode(bytes), limits);
  } catch (error) {
    if (isInvalidText(error)) throw refuse('json/malformed', { file: file.name, line: 1 });
    throw error;
  }
}

/** A workbook with a password comes in the envelope of the formats before 2007; its directory, in UTF-16, says so. */
async function ole2(file: SourceFile, limits: Limits) {
  const bytes = await bytesOf(file, limits.fileBytes);
  const isEncrypted = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return refuse(isEncrypted ? 'workbook/encrypted' : 'workbook/old-format', { file: file.name });
}

/** What packers leave beside the data, and what describes it. */
function isData({ name }: SourceFile): boolean {
  return !/(^|\/)(__MACOSX\/|\.)|(^|\/)(datapackage\.json|Thumbs\.db)$|\.(md|pdf)$/i.test(name);
}
