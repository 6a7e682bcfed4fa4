import { refuse } from '@levada/kernel';
import { LIMITS, type Limits } from '../limits.js';
import { bytesOf } from '../source/source-file.js';
import { storedZip, type StoredFile } from '../zip/stored-zip.js';
import type { ZipEntry } from '../zip/zip.js';

export type WorkbookKind = 'xlsx' | 'ods';

/** What the reader needs; pictures, printers, links to other workbooks and the rest are not even unpacked. */
const WANTED: Readonly<Record<WorkbookKind, RegExp>> = {
  xlsx: /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i,
  ods: /^(mimetype|content\.xml|styles\.xml|META-INF\/manifest\.xml)$/,
};
const MACROS = /(^|\/)vbaProject|^xl\/macrosheets\/|^Basic\/.+\.xml$|^Scripts\/./i;

/** Whether an archive is a workbook, told by its files and not by what it is called. */
export async function workbookKindOf(entries: readonly ZipEntry[]): Promise<WorkbookKind | undefined> {
  if (entries.some(({ name }) => /^xl\/workbook\.(xml|bin)$/i.test(name))) return 'xlsx';
  const said = entries.find(({ name }) => name === 'mimetype');
  if (!said || said.size > 200) return undefined;
  const type = (await bytesOf(said, 200)).toString('latin1').trim();
  return /^application\/vnd\.oasis\.opendocument\.spreadsheet(-template)?$/.test(type) ? 'ods' : undefined;
}

/**
 * The workbook as a reader may see it: only the parts it needs, as they were unpacked and looked at, so that no two
 * readers can disagree on what is in the archive. Refuses `workbook/macros`, `workbook/encrypted`,
 * `workbook/too-large` and, before any
 * parser sees it, a document type or entity in one of its parts (`workbook/entities`).
 */
export async function guardWorkbook(
  file: string,
  kind: WorkbookKind,
  entries: readonly ZipEntry[],
  limits: Limits = LIMITS,
): Promise<Buffer> {
  if (entries.some(({ name }) => MACROS.test(name))) throw refuse('workbook/macros', { file });
  if (entries.some(({ name }) => /\.bin$/i.test(name) && /^xl\/workbook/i.test(name)))
    throw refuse('workbook/old-format', { file });
  const kept: StoredFile[] = [];
  const wanted = entries.filter(({ name }) => WANTED[kind].test(name));
  const bytes = wanted.reduce((sum, { size }) => sum + size, 0);
  if (bytes > limits.workbookBytes) throw refuse('workbook/too-large', { file, limit: limits.workbookBytes });
  for (const entry of wanted) {
    const bytes = await bytesOf(entry, Number.MAX_SAFE_INTEGER);
    if (entry.name !== 'mimetype') look(file, entry.name, bytes);
    kept.push({ name: entry.name, bytes });
  }
  return storedZip(kept);
}

function look(file: string, part: string, bytes: Buffer): void {
  // With two bytes to a character, the markup below would be spelled otherwise: no workbook is written so.
  if (bytes.includes(0)) throw refuse('workbook/malformed', { file });
  const text = bytes.toString('latin1');
  if (/<!\s*(DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(text)) throw refuse('workbook/entities', { file, part });
  if (/<!\[(?!CDATA\[)/.test(text)) throw refuse('workbook/entities', { file, part });
  if (part.endsWith('manifest.xml') && text.includes('encryption-data')) throw refuse('workbook/encrypted', { file });
  // Some programs declare the type of parts that the archive does not hold: only the workbook's own counts.
  const own = part === '[Content_Types].xml' ? (text.match(/<Override\b[^>]*>/g) ?? []) : [];
  if (own.some((tag) => tag.includes('/xl/workbook.xml') && /macroEnabled/i.test(tag)))
    throw refuse('workbook/macros', { file });
}
