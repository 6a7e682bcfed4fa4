import { refuse } from '@levada/kernel';
import { LIMITS, type Limits } from '../limits.js';
import type { SourceFile } from '../source/source-file.js';
import { columnsOf, rowOf } from '../tables/header.js';
import type { SourceRow, SourceTable } from '../tables/table.js';
import { copyCells, copyOf } from './copy-block.js';
import { insertOf, quotingAfter, startsInsert } from './insert-statement.js';
import { linesOf } from './lines.js';

interface Met {
  readonly table: string;
  readonly columns: readonly string[];
  /** None for a block without rows. */
  readonly row?: SourceRow;
}

/**
 * The tables of a plain PostgreSQL dump, in one pass: blocks of `COPY … FROM stdin` and `INSERT` statements. All else
 * is passed over; nothing is executed. A table whose inserts are mixed with another's comes in several pieces of the
 * same name. Rows carry the line of the file. Refuses `dump/cut-off` and `dump/no-columns` (an INSERT without them).
 */
export async function* dumpTables(file: SourceFile, limits: Limits = LIMITS): AsyncGenerator<SourceTable> {
  const met = rowsMet(file, limits);
  let next = await met.next();
  const isOf = ({ table, columns }: Met): boolean =>
    !next.done && next.value.table === table && next.value.columns === columns;
  async function* rowsOf(one: Met): AsyncGenerator<SourceRow> {
    while (isOf(one)) {
      const { row } = next.value as Met;
      next = await met.next();
      if (row) yield row;
    }
  }
  while (!next.done) {
    const one = next.value;
    yield { file: file.name, name: `${file.name}#${one.table}`, columns: one.columns, rows: rowsOf(one) };
    while (isOf(one)) next = await met.next();
  }
}

async function* rowsMet(file: SourceFile, limits: Limits): AsyncGenerator<Met> {
  const known = new Map<string, readonly string[]>();
  const columnsFor = (table: string, names: readonly string[]): readonly string[] => {
    const key = [table, ...names].join('\u001f');
    if (!known.has(key)) known.set(key, columnsOf(names, limits.columns));
    return known.get(key)!;
  };
  const lines = numbered(linesOf(file.open(), limits.lineBytes));
  for await (const [number, line] of lines) {
    const block = copyOf(line);
    if (block) {
      const columns = columnsFor(block.table, block.columns);
      yield { table: block.table, columns };
      for await (const row of blockRows(columns, number, lines)) yield { table: block.table, columns, row };
    } else if (startsInsert(line)) {
      const insert = insertOf(await statementFrom(line, number, lines, limits.lineBytes));
      if (!insert) throw refuse('dump/no-columns', { line: number });
      const columns = columnsFor(insert.table, insert.columns);
      for (const cells of insert.rows) {
        const row = cells ? rowOf(columns, number, cells) : calculated(columns, number);
        if (row) yield { table: insert.table, columns, row };
      }
    }
  }
}

async function* blockRows(columns: readonly string[], start: number, lines: Lines): AsyncGenerator<SourceRow> {
  for (;;) {
    const { value, done } = await lines.next();
    if (done) throw refuse('dump/cut-off', { line: start });
    const [number, line] = value;
    if (line === '\\.') return;
    const row = rowOf(columns, number, copyCells(line));
    if (row) yield row;
  }
}

async function statementFrom(first: string, start: number, lines: Lines, limit: number): Promise<string> {
  const parts = [first];
  let size = first.length;
  let quoting = quotingAfter(first, '');
  while (quoting !== '' || !parts.at(-1)!.trimEnd().endsWith(';')) {
    const { value, done } = await lines.next();
    if (done) throw refuse('dump/cut-off', { line: start });
    parts.push(value[1]);
    size += value[1].length;
    if (size > limit) throw refuse('table/line-too-long', { line: start, limit });
    quoting = quotingAfter(value[1], quoting);
  }
  return parts.join('\n');
}

type Lines = AsyncGenerator<[number, string], void>;

async function* numbered(lines: AsyncIterable<string>): Lines {
  let number = 0;
  for await (const line of lines) yield [(number += 1), line];
}

function calculated(columns: readonly string[], number: number): SourceRow {
  return {
    number,
    values: Object.fromEntries(columns.map((column) => [column, ''])),
    fault: { code: 'row/expression' },
  };
}
