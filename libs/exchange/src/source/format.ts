/** What a file is, told by its first bytes, and by its name only where those leave it open. */
export type Format = 'archive' | 'ole2' | 'json' | 'dump' | 'csv' | 'unknown';

export function formatOf(name: string, head: Uint8Array): Format {
  const bytes = Buffer.from(head);
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return 'archive';
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') return 'ole2';
  if (isBinary(bytes)) return 'unknown';
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const text = bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (ending === 'sql' || /^--[\s\S]*PostgreSQL database dump/.test(text)) return 'dump';
  if (['json', 'ndjson', 'jsonl', 'geojson'].includes(ending)) return 'json';
  if (['csv', 'tsv', 'tab', 'txt'].includes(ending)) return 'csv';
  if (/^[[{]/.test(text)) return 'json';
  // Markup is what a server answers when it has no such file, and what some programs call a spreadsheet.
  return text.startsWith('<') || /^%PDF/.test(text) ? 'unknown' : 'csv';
}

/** Bytes that no text has; UTF-16 with its mark has zeros and is text. */
function isBinary(bytes: Buffer): boolean {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return false;
  return /^(89504e47|47494638|ffd8|1f8b|377abcaf|52617221|25504446)/.test(bytes.subarray(0, 4).toString('hex'));
}
