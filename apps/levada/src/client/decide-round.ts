import { randomUUID } from 'node:crypto';
import type { Client } from './client.js';
import { Usage } from './failures.js';

interface Proposed {
  readonly id: string;
  readonly version: number;
  readonly contentHash: string;
}

interface Approved {
  readonly waitsFor: { readonly title: string; readonly role: string } | null;
}

/** Calculates a round by its rule, puts the run forward, and lets a second person say yes to it. Answers the run's id. */
export async function decideRound(officer: Client, approver: Client, roundId: string): Promise<string> {
  const run = await officer.post<{ id: string }>(`funding/rounds/${roundId}/runs`);
  const draft = await officer.post<Proposed>(`funding/runs/${run.id}/propose`);
  const submit = { version: draft.version, key: randomUUID() };
  const { id, version, contentHash } = await officer.post<Proposed>(`funding/proposals/${draft.id}/submit`, {}, submit);
  const said = { version, key: randomUUID() };
  const { waitsFor } = await approver.post<Approved>(`funding/proposals/${id}/approve`, { contentHash }, said);
  if (waitsFor) {
    throw new Usage(`one yes is not enough here: the proposal ${id} waits for “${waitsFor.title}” (${waitsFor.role})`);
  }
  return run.id;
}
