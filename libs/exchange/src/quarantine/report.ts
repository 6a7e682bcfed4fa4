import type { BadRow } from '../tables/table.js';

export type Outcome = 'created' | 'updated' | 'unchanged';

/** `read` is the sum of the other four. */
export interface Counts {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly quarantined: number;
}

/** What an import did, over records of all kinds: one row of a table may hold several. */
export interface ImportReport extends Counts {
  readonly byKind: Readonly<Record<string, Counts>>;
}

/** A bad row counts as one record of the kind it was quarantined for, or of the kind `row` when it could not be read at all. */
export function importReport(
  outcomes: Iterable<{ readonly kind: string; readonly outcome: Outcome }>,
  quarantined: readonly BadRow[],
): ImportReport {
  const total = noCounts();
  const byKind: Record<string, { -readonly [Count in keyof Counts]: number }> = {};
  const count = (kind: string, what: Outcome | 'quarantined'): void => {
    for (const counts of [total, (byKind[kind] ??= noCounts())]) {
      counts.read += 1;
      counts[what] += 1;
    }
  };
  for (const { kind, outcome } of outcomes) count(kind, outcome);
  for (const { kind } of quarantined) count(kind ?? 'row', 'quarantined');
  return { ...total, byKind };
}

/** Parts of at most `size`, in order. */
export function* inBatches<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}

function noCounts(): { -readonly [Count in keyof Counts]: number } {
  return { read: 0, created: 0, updated: 0, unchanged: 0, quarantined: 0 };
}
