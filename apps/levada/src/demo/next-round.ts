import { randomUUID } from 'node:crypto';
import { onceKnown, type Client } from '../client/client.js';
import { laidDown } from './round-terms.js';

/** A round in the middle of its work: open, most of it scored, and nothing decided, so that there is something to do. */
export interface NextRound {
  readonly programme: {
    readonly code: string;
    readonly title: string;
    readonly guideline: string;
    readonly conditions: readonly object[];
  };
  readonly rubric: { readonly title: string; readonly threshold: string; readonly criteria: readonly object[] };
  readonly envelope: { readonly title: string; readonly amount: string };
  readonly round: { readonly title: string; readonly roundTo: string };
}

interface Versioned {
  readonly id: string;
  readonly version: number;
}

interface Known {
  readonly planId: string;
  /** Ids by identifier. */
  readonly providers: ReadonlyMap<string, string>;
  readonly applications: readonly Readonly<Record<string, string | undefined>>[];
  readonly currency: string;
}

const CRITERIA = ['need', 'quality', 'cost'] as const;

export async function openNextRound(
  { officer, approver, assessor }: { officer: Client; approver: Client; assessor: Client },
  { programme, rubric, envelope, round }: NextRound,
  { planId, providers, applications, currency }: Known,
): Promise<void> {
  const money = (amount: string) => ({ amount, currency });
  const { programmeVersionId, envelopeId } = await laidDown({ officer, approver }, { programme, envelope }, currency);
  const asked = { envelopeId, planId, title: round.title, rule: 'proportional', roundTo: money(round.roundTo) };
  const { id: roundId } = await onceKnown(() =>
    officer.post<Versioned>('funding/rounds', { ...asked, programmeVersionId, appealDays: 15 }),
  );
  const draft = await officer.post<Versioned>('funding/rubrics', rubric);
  await officer.post(`funding/rubrics/${draft.id}/publish`, {}, { version: draft.version });
  await officer.post(`funding/rounds/${roundId}/assessment-plan`, {
    ...{ rubricId: draft.id, assessors: 1, aggregation: 'mean' },
  });
  const ids = new Map<string, string>();
  for (const { reference, title, ico, requested, priorities } of applications) {
    const priorityRefs = priorities!.split(' ').map((part) => {
      const [priorityCode, share = '1'] = part.split('=');
      return { planId, planVersion: 1, priorityCode, share };
    });
    const body = { organisationId: providers.get(ico!), reference, title, requested: money(requested!), priorityRefs };
    const { id } = await onceKnown(() => officer.post<Versioned>(`funding/rounds/${roundId}/applications`, body));
    ids.set(reference!, id);
  }
  const person = (await assessor.get<{ person: { id: string } }>('session')).person.id;
  const assignments = [...ids.keys()].map((reference) => ({ reference, person }));
  await officer.post(`funding/rounds/${roundId}/review-assignments`, { assignments });
  await assessor.post(`funding/rounds/${roundId}/declaration`);
  for (const one of applications) {
    if (one.need) await score(officer, assessor, ids.get(one.reference!)!, one);
  }
}

async function score(
  officer: Client,
  assessor: Client,
  applicationId: string,
  points: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const scores = CRITERIA.map((code) => ({ code, points: points[code] }));
  const review = await assessor.post<Versioned & { revision: number }>(
    `funding/applications/${applicationId}/reviews`,
    {
      scores,
    },
  );
  const { id, version, revision } = review;
  await assessor.post(`funding/reviews/${id}/submit`, { revision }, { version, key: randomUUID() });
  const read = await officer.get<Versioned>(`funding/applications/${applicationId}`);
  await officer.post(`funding/applications/${applicationId}/close-assessment`, {}, { version: read.version });
}
