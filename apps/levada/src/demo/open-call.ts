import { onceKnown, type Client } from '../client/client.js';
import { laidDown, type Terms } from './round-terms.js';

/** A round that providers can apply in, with one application that waits for its second person and one that is begun. */
export interface Call extends Terms {
  readonly round: { readonly title: string; readonly roundTo: string; readonly daysOpen: number };
  /** Identifier of the provider whose people apply. */
  readonly provider: string;
  readonly ready: Written;
  readonly begun: Written;
}

interface Written {
  readonly title: string;
  readonly description?: string;
  readonly requested: string;
  readonly minimumViable?: string;
  readonly priorities?: readonly (readonly [code: string, share: string])[];
  readonly costs: readonly (readonly [category: string, amount: string])[];
  readonly revenues?: readonly (readonly [category: string, amount: string])[];
  readonly sources?: readonly (readonly [funder: string, amount: string, state: string])[];
}

interface Versioned {
  readonly id: string;
  readonly version: number;
}

const DAY = 86_400_000;

/** Opens the call out of the first source. */
export async function openCall(
  { officer, approver }: { officer: Client; approver: Client },
  { round, ...terms }: Call,
  { planId, currency }: { planId: string; currency: string },
): Promise<string> {
  const money = (amount: string) => ({ amount, currency });
  const { programmeVersionId, envelopeId } = await laidDown({ officer, approver }, terms, currency);
  const deadline = new Date(Date.now() + round.daysOpen * DAY);
  deadline.setUTCHours(11, 0, 0, 0);
  const { id } = await onceKnown(() =>
    officer.post<Versioned>('funding/rounds', {
      ...{ envelopeId, planId, title: round.title, rule: 'proportional', roundTo: money(round.roundTo) },
      ...{ programmeVersionId, appealDays: 15, deadline: deadline.toISOString() },
    }),
  );
  return id;
}

/** What somebody of a provider has written by now; a second person finds the first of it to certify. */
export async function writeDrafts(
  editor: Client,
  { ready, begun }: Call,
  to: { readonly roundId: string; readonly organisationId: string; readonly planId: string; readonly currency: string },
): Promise<void> {
  const done = await write(editor, ready, to);
  await editor.post(`funding/drafts/${done.id}/finish`, {}, { version: done.version });
  await write(editor, begun, to);
}

async function write(
  editor: Client,
  { title, description, requested, minimumViable, priorities = [], costs, revenues = [], sources = [] }: Written,
  { roundId, organisationId, planId, currency }: Parameters<typeof writeDrafts>[2],
): Promise<Versioned> {
  // The grant of who writes, and the provider, are heard of a moment later.
  const draft = await onceKnown(() => editor.post<Versioned>(`funding/rounds/${roundId}/drafts`, { organisationId }));
  const { planVersion } = await editor.get<{ planVersion: number }>(`funding/rounds/${roundId}/priorities`);
  const content = {
    ...{ title, requested: { amount: requested, currency } },
    ...(description && { description }),
    ...(minimumViable && { minimumViable }),
    priorityRefs: priorities.map(([priorityCode, share]) => ({ planId, planVersion, priorityCode, share })),
    budget: {
      costs: costs.map(([category, amount]) => ({ category, amount })),
      revenues: revenues.map(([category, amount]) => ({ category, amount })),
      sources: sources.map(([funder, amount, state]) => ({ funder, amount, state })),
    },
  };
  return editor.put<Versioned>(`funding/drafts/${draft.id}`, content, { version: draft.version });
}
