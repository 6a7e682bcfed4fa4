import { writeOds } from 'hucre/ods';
import { writeXlsx, type Cell, type CellValue } from 'hucre/xlsx';
import { openZip } from '../zip/zip.js';
import { bytesOf } from '../source/source-file.js';
import { storedZip, type StoredFile } from '../zip/stored-zip.js';

export type Kind = 'xlsx' | 'ods';

/** A workbook of one sheet; `cells` overrides single cells by `row,column` from 0. */
export function aWorkbook(
  kind: Kind,
  rows: CellValue[][],
  cells: Record<string, Partial<Cell>> = {},
): Promise<Uint8Array> {
  const options = { sheets: [{ name: 'Služby', rows, cells: new Map(Object.entries(cells)) }] };
  return kind === 'xlsx' ? writeXlsx(options) : writeOds(options);
}

/** The same workbook with some of its parts written by hand, and others added. */
export async function withParts(
  workbook: Uint8Array,
  change: Record<string, (xml: string) => string>,
): Promise<Buffer> {
  const files: StoredFile[] = [];
  for (const entry of await openZip(Buffer.from(workbook))) {
    const bytes = await bytesOf(entry, 1e8);
    const changed = change[entry.name]?.(bytes.toString('utf8'));
    files.push({ name: entry.name, bytes: changed === undefined ? bytes : Buffer.from(changed) });
  }
  const added = Object.keys(change).filter((name) => !files.some((file) => file.name === name));
  return storedZip([...files, ...added.map((name) => ({ name, bytes: Buffer.from(change[name]!('')) }))]);
}
