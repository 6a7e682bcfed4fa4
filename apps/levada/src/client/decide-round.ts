import { randomUUID } from 'node:crypto';
import type { Client } from './client.js';

interface Proposed {
  readonly id: string;
  readonly version: number;
  readonly contentHash: string;
}

/** Calculates a round by its rule, puts the run forward, and lets a second person say yes to it. Answers the run's id. */
export async function decideRound(officer: Client, approver: Client, roundId: string): Promise<string> {
  const run = await officer.post<{ id: string }>(`funding/rounds/${roundId}/runs`);
  const draft = await officer.post<Proposed>(`funding/runs/${run.id}/propose`);
  const submit = { version: draft.version, key: randomUUID() };
  const { id, version, contentHash } = await officer.post<Proposed>(`funding/proposals/${draft.id}/submit`, {}, submit);
  await approver.post(`funding/proposals/${id}/approve`, { contentHash }, { version, key: randomUUID() });
  return run.id;
}
