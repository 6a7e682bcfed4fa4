import { refuse } from '@levada/kernel';
import { LIMITS } from '../limits.js';
import type { SourceRow } from './table.js';

/** Names that JavaScript objects give a meaning of their own: no table may bring them in. */
export const FORBIDDEN_NAMES: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/**
 * The columns that a header row names; a trailing delimiter after the last makes none. Refuses `table/no-header`,
 * `table/duplicate-column`, `table/forbidden-column`, `table/too-many-columns`.
 */
export function columnsOf(header: readonly string[], limit: number = LIMITS.columns): string[] {
  const columns = header.map((column) => column.trim());
  while (columns.at(-1) === '') columns.pop();
  if (columns.length === 0 || columns.includes('')) throw refuse('table/no-header');
  if (columns.length > limit) throw refuse('table/too-many-columns', { columns: columns.length, limit });
  const seen = new Set<string>();
  for (const column of columns) {
    if (FORBIDDEN_NAMES.includes(column)) throw refuse('table/forbidden-column', { column });
    if (seen.has(column)) throw refuse('table/duplicate-column', { column });
    seen.add(column);
  }
  return columns;
}

/**
 * One row under those columns, or none where all its cells are empty. With more cells than columns nobody can say
 * which cell is which: the row has the fault `row/too-many-cells`.
 */
export function rowOf(columns: readonly string[], number: number, row: readonly string[]): SourceRow | undefined {
  const cells = row.map((cell) => cell.trim());
  if (cells.every((cell) => cell === '')) return undefined;
  const values = Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  if (cells.slice(columns.length).every((cell) => cell === '')) return { number, values };
  return {
    number,
    values,
    fault: { code: 'row/too-many-cells', facts: { cells: cells.length, columns: columns.length } },
  };
}
