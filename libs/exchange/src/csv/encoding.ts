import { refuse } from '@levada/kernel';

/** How a table's bytes were read. */
export type Encoding = 'utf-8' | 'utf-16le' | LegacyEncoding;

/** What older spreadsheets of a region write: Central European, Western, Baltic. */
export type LegacyEncoding = 'windows-1250' | 'windows-1252' | 'windows-1257';

/** Tells the encoding of bytes that come in parts, and refuses what no text has. */
export interface EncodingScan {
  take(bytes: Uint8Array): void;
  /** Asked once, after the last part. */
  found(): Encoding;
}

/**
 * The encoding of a file that nobody states: a byte order mark decides; without one, what is valid UTF-8 is UTF-8, and
 * the rest is `legacy`: Windows-1250 unless told otherwise, which Czech offices' spreadsheets still write, and whose
 * German letters are those of Windows-1252. UTF-8 that is broken in a few places is none of those: it is refused (`table/encoding-broken`, with the line), since reading it would spoil every accent.
 * Refuses a line of more than `lineBytes` as soon as it is that long, and NUL bytes (`table/binary`).
 */
export function scanEncoding(lineBytes: number, legacy: LegacyEncoding = 'windows-1250'): EncodingScan {
  let at = 0;
  let line = 1;
  let lineStart = 0;
  let wide = false;
  let marked = false;
  const first: number[] = [];
  let awaited = 0;
  let characters = 0;
  let broken = 0;
  let brokenLine = 0;
  const breaks = (): void => {
    broken += 1;
    brokenLine ||= line;
    awaited = 0;
  };
  return {
    take(bytes) {
      for (const byte of bytes) {
        if (at < 3) first.push(byte);
        at += 1;
        if (at === 2 && first[0] === 0xff && first[1] === 0xfe) wide = true;
        if (at === 3) marked = first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf;
        if (byte === 0x0a) {
          line += 1;
          lineStart = at;
        } else if (at - lineStart > lineBytes) throw refuse('table/line-too-long', { line, limit: lineBytes });
        if (byte < 0x80) {
          if (byte === 0 && !wide) throw refuse('table/binary', { line });
          if (awaited > 0) breaks();
        } else if (byte < 0xc0) {
          if (awaited === 0) breaks();
          else if (--awaited === 0) characters += 1;
        } else {
          if (awaited > 0) breaks();
          awaited = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
          if (byte > 0xf4 || byte < 0xc2) breaks();
        }
      }
    },
    found() {
      if (wide) return 'utf-16le';
      if (awaited > 0) breaks();
      if (broken === 0) return 'utf-8';
      if (marked || characters > broken) throw refuse('table/encoding-broken', { line: brokenLine });
      return legacy;
    },
  };
}
