import { namesOf, unquoted } from './copy-block.js';

/** A statement's table and rows; a row is nothing where a cell is neither a literal nor NULL: nothing is executed. */
export interface Insert {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[] | undefined)[];
}

export const startsInsert = (line: string): boolean => /^INSERT INTO /i.test(line);

/** Where a text that comes in lines stands: outside quotes, in a name, in a string, in a string with escapes. */
export type Quoting = '' | '"' | "'" | 'E';

/** The quoting after one more line. A doubled quote closes and opens again, which comes to the same. */
export function quotingAfter(line: string, before: Quoting): Quoting {
  let now = before;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at];
    if (now === '') {
      if (sign === '"') now = '"';
      else if (sign === "'") now = /[eE]/.test(line[at - 1] ?? '') ? 'E' : "'";
    } else if (now === 'E' && sign === '\\') at += 1;
    else if (sign === (now === 'E' ? "'" : now)) now = '';
  }
  return now;
}

/** Reads `INSERT INTO table (columns) VALUES (…), (…);`, or nothing where it names no columns or is something else. */
export function insertOf(statement: string): Insert | undefined {
  const head =
    /^INSERT INTO\s+((?:"[^"]*"|[^\s(])+)\s*\(((?:"[^"]*"|[^()"])*)\)\s*(?:OVERRIDING \w+ VALUE\s*)?VALUES\s*/i.exec(
      statement,
    );
  if (!head) return undefined;
  const rows = tuplesOf(statement.slice(head[0].length));
  return rows && { table: unquoted(head[1]!), columns: namesOf(head[2]!), rows };
}

const LITERAL =
  /\s*(?:(NULL)|E'((?:[^'\\]|''|\\.)*)'|'((?:[^']|'')*)'|(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)|(true|false))(?:::[\w. ]+(?:\(\d+\))?(?:\[\])?)?\s*([,)])/isy;

function tuplesOf(text: string): (string[] | undefined)[] | undefined {
  const rows: (string[] | undefined)[] = [];
  let at = 0;
  while (at < text.length && text[at] !== ';') {
    const open = /[\s,]*\(/y;
    open.lastIndex = at;
    if (!open.test(text)) return /^[\s,]*;?\s*$/.test(text.slice(at)) ? rows : undefined;
    at = open.lastIndex;
    const [cells, end] = cellsFrom(text, at);
    rows.push(cells);
    // Past a cell that would have to be calculated, nobody can say where the row ends.
    if (!cells) return rows;
    at = end;
  }
  return rows;
}

function cellsFrom(text: string, from: number): [string[] | undefined, number] {
  const cells: string[] = [];
  LITERAL.lastIndex = from;
  for (;;) {
    const match = LITERAL.exec(text);
    if (!match) return [undefined, from];
    const [, empty, escaped, quoted, number, truth, end] = match;
    if (empty) cells.push('');
    else if (escaped !== undefined) cells.push(unescaped(escaped));
    else if (quoted !== undefined) cells.push(quoted.replaceAll("''", "'"));
    else cells.push(number ?? truth!.toLowerCase());
    if (end === ')') return [cells, LITERAL.lastIndex];
  }
}

function unescaped(text: string): string {
  const plain: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
  return text.replaceAll("''", "'").replace(/\\(.)/gs, (_, sign: string) => plain[sign] ?? sign);
}
