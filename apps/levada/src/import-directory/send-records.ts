import { createHash } from 'node:crypto';
import type { Outcome } from '@levada/exchange';
import { canonicalJson } from '@levada/kernel';
import type { Client } from '../client/client.js';
import type { DirectoryRecord } from './directory-records.js';

/** An import as the register tells of it. */
export interface Run {
  readonly id: string;
  readonly held: number;
  readonly done: number;
}

/** What became of one record. */
export interface Result {
  readonly outcome: Outcome | 'conflict' | 'refused';
  readonly refusal?: { readonly code: string; readonly title: string };
  readonly conflicts?: readonly string[];
}

/** Records and bytes of one request: committed well within a second, and below what a service takes. */
const BATCH = { records: 500, bytes: 1_000_000 };

/** Of all that is to come in, in its order. */
export function hashOf(records: readonly DirectoryRecord[]): string {
  const hash = createHash('sha256');
  for (const { record } of records) hash.update(canonicalJson(record)).update('\n');
  return hash.digest('hex');
}

export interface Sent {
  /** In the order of the records. */
  readonly results: readonly Result[];
  /** Of what the register held, how much these records change, or would change. */
  readonly changed: number;
}

/** Sends what the run does not have yet; of a dry run, all. */
export async function sendRecords(
  administrator: Client,
  run: Run,
  records: readonly DirectoryRecord[],
  isDry: boolean,
  progress: (done: number, of: number) => void,
): Promise<Sent> {
  // What came in before the run broke off is not sent again.
  const results: Result[] = records.slice(0, isDry ? 0 : run.done).map(() => ({ outcome: 'unchanged' }));
  let changed = 0;
  while (results.length < records.length) {
    const from = results.length;
    const batch = batchFrom(records, from);
    const path = `registry/imports/${run.id}/records${isDry ? '?dryRun=true' : ''}`;
    const said = await administrator.post<Sent>(path, { from, records: batch });
    results.push(...said.results);
    changed += said.changed;
    progress(results.length, records.length);
  }
  return { results, changed };
}

function batchFrom(records: readonly DirectoryRecord[], from: number): object[] {
  const batch: object[] = [];
  let bytes = 0;
  for (const { record } of records.slice(from, from + BATCH.records)) {
    bytes += Buffer.byteLength(JSON.stringify(record));
    if (batch.length > 0 && bytes > BATCH.bytes) break;
    batch.push(record);
  }
  return batch;
}
