import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';

interface When {
  readonly key: string;
  /** A day or an instant: both sort as text. */
  readonly at: string;
}
export type Happening = When &
  (
    | { readonly kind: 'change'; readonly of: string; readonly change: Schema['FieldChange'] }
    | { readonly kind: 'case'; readonly one: Schema['OnboardingCase']; readonly step: number }
    | { readonly kind: 'registration'; readonly one: Schema['ListedRegistration']; readonly is: 'begun' | 'ended' }
    | { readonly kind: 'capacity'; readonly one: Schema['Capacity'] }
    | { readonly kind: 'check'; readonly one: Schema['Verification'] }
    | { readonly kind: 'proposal'; readonly one: Schema['Proposal']; readonly is: 'made' | 'answered' }
    | { readonly kind: 'merge'; readonly one: Schema['Merge']; readonly is: 'merged' | 'undone' }
  );

/** What the reader has doors for: what is not for them is not asked. */
export interface Reach {
  readonly cases: boolean;
  readonly checks: boolean;
  readonly proposals: boolean;
  readonly merges: boolean;
}

const LIMIT = 200;

/** Whatever happened to an organisation and to what belongs to it, the latest first. The newest 200 of each kind. */
export async function happeningsOf(organisation: string, reach: Reach): Promise<readonly Happening[]> {
  const query = { organisation, limit: LIMIT };
  const [changes, cases, registrations, capacities, checks, proposals, merges] = await Promise.all([
    changesOf(organisation),
    reach.cases ? casesOf(organisation) : [],
    answerOf(api.GET('/api/v1/registry/registrations', { params: { query } })),
    answerOf(api.GET('/api/v1/registry/capacities', { params: { query } })),
    reach.checks ? answerOf(api.GET('/api/v1/registry/verifications', { params: { query } })) : { items: [] },
    reach.proposals ? answerOf(api.GET('/api/v1/registry/proposals', { params: { query } })) : { items: [] },
    reach.merges ? mergesOf(organisation) : [],
  ]);
  const happened: Happening[] = [
    ...changes,
    ...cases.flatMap((one) =>
      one.history.map(
        ({ madeAt }, step) => ({ key: `${one.id} ${step}`, at: madeAt, kind: 'case', one, step }) as const,
      ),
    ),
    ...registrations.items.flatMap((one) => [
      { key: `${one.id} begun`, at: one.validFrom, kind: 'registration', one, is: 'begun' } as const,
      ...(one.status === 'ended' && one.validUntil
        ? [{ key: `${one.id} ended`, at: one.validUntil, kind: 'registration', one, is: 'ended' } as const]
        : []),
    ]),
    ...capacities.items.map((one) => ({ key: one.id, at: one.from, kind: 'capacity', one }) as const),
    // Asked on schedule without an answer, nothing has happened.
    ...checks.items
      .filter(({ madeBy, outcome }) => madeBy !== null || outcome !== 'unavailable')
      .map((one) => ({ key: one.id, at: one.madeAt, kind: 'check', one }) as const),
    ...proposals.items.flatMap((one) => [
      { key: `${one.id} made`, at: one.proposedAt, kind: 'proposal', one, is: 'made' } as const,
      ...(one.answeredAt
        ? [{ key: `${one.id} answered`, at: one.answeredAt, kind: 'proposal', one, is: 'answered' } as const]
        : []),
    ]),
    ...merges.flatMap((one) => [
      { key: `${one.id} merged`, at: one.mergedAt, kind: 'merge', one, is: 'merged' } as const,
      ...(one.undoneAt
        ? [{ key: `${one.id} undone`, at: one.undoneAt, kind: 'merge', one, is: 'undone' } as const]
        : []),
    ]),
  ];
  return happened.sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}

async function changesOf(organisation: string): Promise<readonly Happening[]> {
  const query = { organisation, limit: LIMIT };
  const own = { query: { limit: LIMIT } };
  const [sites, services, first] = await Promise.all([
    answerOf(api.GET('/api/v1/registry/sites', { params: { query } })),
    answerOf(api.GET('/api/v1/registry/services', { params: { query } })),
    answerOf(
      api.GET('/api/v1/registry/organisations/{id}/history', { params: { path: { id: organisation }, ...own } }),
    ),
  ]);
  const parts = await Promise.all([
    ...sites.items.map(async ({ id, name }) => ({
      name,
      told: await answerOf(api.GET('/api/v1/registry/sites/{id}/history', { params: { path: { id }, ...own } })),
    })),
    ...services.items.map(async ({ id, name }) => ({
      name,
      told: await answerOf(api.GET('/api/v1/registry/services/{id}/history', { params: { path: { id }, ...own } })),
    })),
  ]);
  return [{ name: '', told: first }, ...parts].flatMap(({ name, told }) =>
    told.items.map((change) => ({ key: change.id, at: change.madeAt, kind: 'change', of: name, change }) as const),
  );
}

async function casesOf(organisation: string): Promise<readonly Schema['OnboardingCase'][]> {
  const query = { organisation, limit: LIMIT };
  const { items } = await answerOf(api.GET('/api/v1/registry/onboarding-cases', { params: { query } }));
  return Promise.all(
    items.map(({ id }) => answerOf(api.GET('/api/v1/registry/onboarding-cases/{id}', { params: { path: { id } } }))),
  );
}

/** Both what went into it and where it went. */
async function mergesOf(id: string): Promise<readonly Schema['Merge'][]> {
  const [from, to] = await Promise.all([
    answerOf(api.GET('/api/v1/registry/merges', { params: { query: { from: id, limit: LIMIT } } })),
    answerOf(api.GET('/api/v1/registry/merges', { params: { query: { to: id, limit: LIMIT } } })),
  ]);
  return [...from.items, ...to.items];
}
