import { pipeline } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { fromBufferPromise, getFileNameLowLevel, validateFileName, type Entry, type ZipFile } from 'yauzl';
import { refuse } from '@levada/kernel';
import { LIMITS, type Limits } from '../limits.js';
import type { SourceFile } from '../source/source-file.js';

/** A file of an archive; `size` is what the archive says, and what is read is counted against it. */
export interface ZipEntry extends SourceFile {
  readonly size: number;
}

/**
 * The files of an archive, without its folders. The central directory is held against the limits before anything is
 * unpacked, and what is unpacked is counted against what the directory says: a header that lies gains nothing.
 * Refuses `zip/malformed`, `zip/too-many-files`, `zip/too-large`, `zip/size-lies`, `zip/unsafe-name` (absolute, `..`,
 * a drive or a backslash), `zip/duplicate-name`, `zip/link`, `zip/encrypted`, `zip/method`.
 */
export async function openZip(bytes: Buffer, limits: Limits = LIMITS): Promise<ZipEntry[]> {
  const zip = await orMalformed(() =>
    fromBufferPromise(bytes, { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false }),
  );
  if (zip.entryCount > limits.files) throw refuse('zip/too-many-files', { files: zip.entryCount, limit: limits.files });
  const files = new Map<string, ZipEntry>();
  let said = 0;
  for (const entry of await entriesOf(zip, limits)) {
    const name = safeName(entry);
    said += entry.uncompressedSize;
    if (said > limits.unpackedBytes) throw refuse('zip/too-large', { limit: limits.unpackedBytes });
    if (files.has(name)) throw refuse('zip/duplicate-name', { name });
    if (name.endsWith('/')) continue;
    refuseOdd(entry, name);
    files.set(name, { name, size: entry.uncompressedSize, open: () => unpack(zip, entry, name) });
  }
  return [...files.values()];
}

async function* unpack(zip: ZipFile, entry: Entry, name: string): AsyncGenerator<Buffer> {
  const packed = await orMalformed(() => zip.openReadStreamPromise(entry, { decodeFileData: false }));
  const plain = entry.compressionMethod === 0 ? packed : pipeline(packed, createInflateRaw(), () => undefined);
  let size = 0;
  try {
    for await (const part of plain as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > entry.uncompressedSize) throw refuse('zip/size-lies', { name });
      yield part;
    }
  } catch (error) {
    throw isZlib(error) ? refuse('zip/malformed') : error;
  }
  if (size !== entry.uncompressedSize) throw refuse('zip/size-lies', { name });
}

async function entriesOf(zip: ZipFile, limits: Limits): Promise<Entry[]> {
  const entries: Entry[] = [];
  await orMalformed(async () => {
    for await (const entry of zip.eachEntry()) {
      entries.push(entry);
      if (entries.length > limits.files) return;
    }
  });
  if (entries.length > limits.files) throw refuse('zip/too-many-files', { files: entries.length, limit: limits.files });
  return entries;
}

function safeName(entry: Entry): string {
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
  if (name === '' || name.includes('\0') || validateFileName(name) !== null)
    throw refuse('zip/unsafe-name', { name: name.slice(0, 200) });
  return name;
}

function refuseOdd(entry: Entry, name: string): void {
  if (entry.isEncrypted()) throw refuse('zip/encrypted', { name });
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000) throw refuse('zip/link', { name });
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw refuse('zip/method', { name });
}

async function orMalformed<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch {
    throw refuse('zip/malformed');
  }
}

const isZlib = (error: unknown): boolean => /^Z_|^ERR_/.test(String((error as { code?: unknown } | null)?.code));
