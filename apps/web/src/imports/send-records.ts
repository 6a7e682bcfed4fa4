import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import type { ImportRecord } from './records.js';

/** What the door takes in one go is more; this keeps the bar moving. */
const BATCH = 200;

export interface Sent {
  readonly run: Schema['ImportRun'];
  /** Of each record, in the order in which they were sent. */
  readonly results: Schema['ImportBatch']['results'];
}

/**
 * Sends records as one import, batch after batch, and ends it. Sent again with the same content, it goes on where it was cut off.
 * `isConfirmed` where somebody has looked at how much would change.
 */
export async function sendRecords(
  source: string,
  records: readonly ImportRecord[],
  isConfirmed: boolean,
  tell: (done: number) => void,
): Promise<Sent> {
  const contentHash = await sha256(JSON.stringify(records));
  const body = { source, contentHash, expected: records.length, isConfirmed };
  const { id, done: before } = await answerOf(api.POST('/api/v1/registry/imports', { body }));
  const results: Schema['ImportBatch']['results'][number][] = [];
  for (let from = before; from < records.length;) {
    tell(from);
    const batch = await answerOf(
      api.POST('/api/v1/registry/imports/{id}/records', {
        params: { path: { id }, query: { dryRun: 'false' } },
        body: { from, records: records.slice(from, from + BATCH) },
      }),
    );
    results.push(...batch.results);
    from = batch.done;
  }
  tell(records.length);
  const { run } = await answerOf(api.POST('/api/v1/registry/imports/{id}/end', { params: { path: { id } } }));
  return { run, results };
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
