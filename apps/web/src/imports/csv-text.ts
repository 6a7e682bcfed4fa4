/** A table as a file states it: its head, and a row for each line below. */
export interface CsvTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const SEPARATORS = [';', ',', '\t'] as const;

/** Reads CSV as offices write it: with commas, semicolons or tabs, quoted or not, with or without a mark at the start. */
export function readCsv(text: string): CsvTable {
  const whole = text.replace(/^\ufeff/, '');
  const firstLine = whole.slice(0, whole.search(/[\r\n]|$/));
  const count = (sign: string): number => firstLine.split(sign).length;
  const separator = SEPARATORS.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  const [head = [], ...rows] = linesOf(whole, separator).filter((cells) => cells.some((cell) => cell.trim() !== ''));
  return { head: head.map((name) => name.trim()), rows };
}

function linesOf(text: string, separator: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    cells.push(cell);
    cell = '';
  };
  const endLine = (): void => {
    endCell();
    lines.push(cells);
    cells = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (isQuoted) {
      // Two of them are one that is meant.
      if (sign === '"' && text[at + 1] === '"') cell += text[(at += 1)];
      else if (sign === '"') isQuoted = false;
      else cell += sign;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === separator) endCell();
    else if (sign === '\n') endLine();
    else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || cells.length > 0) endLine();
  return lines;
}

/** The same the other way. A cell that a spreadsheet would run as a formula begins with an apostrophe. */
export function writeCsv(lines: readonly (readonly string[])[]): string {
  const safe = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
  const quoted = (cell: string): string => (/[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return `\ufeff${lines.map((cells) => cells.map((cell) => quoted(safe(cell))).join(',')).join('\r\n')}\r\n`;
}
