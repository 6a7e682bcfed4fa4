/** How a table's bytes were read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1250';

/**
 * Text of a file whose encoding nobody states: a byte order mark decides; without one, what is valid UTF-8 is UTF-8,
 * and the rest is Windows-1250, which Czech offices' spreadsheets still write.
 */
export function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: read(bytes, 'utf-16le'), encoding: 'utf-16le' };
  try {
    return { text: read(bytes, 'utf-8', true), encoding: 'utf-8' };
  } catch {
    return { text: read(bytes, 'windows-1250'), encoding: 'windows-1250' };
  }
}

/** The byte order mark is not part of the text. */
function read(bytes: Uint8Array, encoding: Encoding, fatal = false): string {
  return new TextDecoder(encoding, { fatal }).decode(bytes);
}
