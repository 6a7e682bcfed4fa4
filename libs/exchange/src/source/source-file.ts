import { refuse } from '@levada/kernel';

/** One file of a source: its name, with the folder inside the source, and its bytes, which can be asked for again. */
export interface SourceFile {
  readonly name: string;
  open(): AsyncIterable<Uint8Array>;
}

/** A file of bytes that are at hand, or of a stream that can be opened as often as it is needed. */
export function sourceFile(name: string, content: Uint8Array | (() => AsyncIterable<Uint8Array>)): SourceFile {
  if (typeof content === 'function') return { name, open: content };
  return {
    name,
    async *open() {
      // In parts: whoever reads them may stop at any.
      for (let from = 0; from < content.length; from += 65_536) yield content.subarray(from, from + 65_536);
    },
  };
}

/** All bytes of a file. Refuses `source/too-large` before it holds more than `limit` of them. */
export async function bytesOf(file: SourceFile, limit: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of file.open()) {
    size += part.length;
    if (size > limit) throw refuse('source/too-large', { file: file.name, limit });
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The first bytes, enough to tell the format. */
export async function headOf(file: SourceFile, size = 4096): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let held = 0;
  for await (const part of file.open()) {
    parts.push(part.subarray(0, size - held));
    held += Math.min(part.length, size - held);
    if (held >= size) break;
  }
  return Buffer.concat(parts);
}
