import { sourceFile, type SourceFile } from './source-file.js';
import { readTables, type ReadOptions } from './read-tables.js';

/** A file of that text, or of those bytes. */
export const aFile = (name: string, content: string | Uint8Array): SourceFile =>
  sourceFile(name, typeof content === 'string' ? Buffer.from(content) : content);

/** Every table of a source with its rows, the way tests compare them. */
export async function tablesRead(source: readonly SourceFile[], options?: ReadOptions) {
  const read = [];
  for await (const { name, columns, rows } of readTables(source, options)) {
    const held = [];
    for await (const row of rows) held.push(row);
    read.push({ name, columns, rows: held });
  }
  return read;
}

/** Yields the same part until nobody asks any more, and counts the parts. */
export function endless(part: Uint8Array): { asked: () => number; open: () => AsyncGenerator<Uint8Array> } {
  let parts = 0;
  return {
    asked: () => parts,
    async *open() {
      for (;;) {
        parts += 1;
        yield part;
      }
    },
  };
}
