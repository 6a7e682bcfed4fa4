/** The table and columns of a line that opens a block of data, and nothing for any other line. */
export function copyOf(line: string): { table: string; columns: string[] } | undefined {
  const match = /^COPY\s+(\S+)\s*\((.*)\)\s+FROM\s+stdin;\s*$/i.exec(line);
  return match ? { table: unquoted(match[1]!), columns: namesOf(match[2]!) } : undefined;
}

/** `a, "interval", "odd ""name"""` → the names. */
export function namesOf(list: string): string[] {
  return [...list.matchAll(/"((?:[^"]|"")*)"|([^\s,"]+)/g)].map(([, quoted, plain]) =>
    quoted === undefined ? plain! : quoted.replaceAll('""', '"'),
  );
}

/** `public."table"` → `public.table`. */
export function unquoted(name: string): string {
  return name.replaceAll('"', '');
}

/** Cells of a line of a block; NULL is an empty cell, like everything that was left out. */
export function copyCells(line: string): string[] {
  return line.split('\t').map((cell) => (cell === '\\N' ? '' : unescaped(cell)));
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

function unescaped(cell: string): string {
  if (!cell.includes('\\')) return cell;
  return cell.replace(/\\(?:x([0-9a-fA-F]{1,2})|([0-7]{1,3})|(.))/gs, (_, hex, octal, sign: string) => {
    if (hex) return String.fromCharCode(parseInt(hex as string, 16));
    if (octal) return String.fromCharCode(parseInt(octal as string, 8) & 0xff);
    return ESCAPES[sign] ?? sign;
  });
}
