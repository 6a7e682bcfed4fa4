import { TextDecoder } from 'node:util';
import { refuse } from '@levada/kernel';
import { LIMITS } from '../limits.js';
import { scanEncoding, type Encoding } from './encoding.js';

/** Text of a file whose encoding nobody states; how it is told, and what is refused, see `scanEncoding`. */
export function decode(bytes: Uint8Array, lineBytes: number = LIMITS.lineBytes): { text: string; encoding: Encoding } {
  const scan = scanEncoding(lineBytes);
  scan.take(bytes);
  const encoding = scan.found();
  return { text: textOf(new TextDecoder(encoding, { fatal: encoding === 'utf-8' }), bytes), encoding };
}

/** The same of bytes that come in parts, once their encoding is known. The byte order mark is not part of the text. */
export async function* decodeParts(parts: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  let lines = 0;
  for await (const part of parts) {
    const text = textOf(decoder, part, lines);
    lines += text.split('\n').length - 1;
    yield text;
  }
  yield decoder.decode();
}

function textOf(decoder: TextDecoder, bytes: Uint8Array, linesBefore?: number): string {
  const text = decoded(decoder, bytes, linesBefore);
  const nul = text.indexOf('\0');
  if (nul === -1) return text;
  throw refuse('table/binary', { line: (linesBefore ?? 0) + text.slice(0, nul).split('\n').length });
}

/** What the scan lets through and no text holds: half a character pair, a character spelled the long way. */
function decoded(decoder: TextDecoder, bytes: Uint8Array, linesBefore?: number): string {
  try {
    return decoder.decode(bytes, { stream: linesBefore !== undefined });
  } catch (error) {
    if (!isInvalidText(error)) throw error;
    // Read leniently, the place shows a sign that stands for what is broken.
    const [before = ''] = new TextDecoder().decode(bytes).split('\ufffd', 1);
    throw refuse('table/encoding-broken', { line: (linesBefore ?? 0) + before.split('\n').length });
  }
}

/** Told by its code: the error's class is another one in another realm of JavaScript. */
export function isInvalidText(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}
