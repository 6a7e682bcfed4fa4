import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import type { ListPage } from '../frame/list-view.js';

type Case = Schema['ListedOnboardingCase'];

/** A case, and what the register knows of who applies. */
export interface QueueRow extends Case {
  readonly identifier: string | undefined;
  /** Open suspicions that it is somebody else, too. */
  readonly duplicates: number;
  /** Checks whose newest answer is bad. */
  readonly failed: number;
}

/** A page of the queue, with one question more of each kind for all that is on it. */
export async function queuePage(
  query: Record<string, string>,
  /** Only who keeps the register sees suspicions. */
  keepsRegister: boolean,
): Promise<ListPage<QueueRow>> {
  const { items, nextCursor } = await answerOf(api.GET('/api/v1/registry/onboarding-cases', { params: { query } }));
  const ids = [...new Set(items.map(({ organisationId }) => organisationId))];
  const organisation = ids.join(',');
  const none = { items: [] };
  const [known, suspected, checked] = await Promise.all([
    ids.length > 0
      ? answerOf(api.GET('/api/v1/registry/organisations', { params: { query: { id: organisation, limit: 200 } } }))
      : none,
    ids.length > 0 && keepsRegister
      ? answerOf(api.GET('/api/v1/registry/duplicates', { params: { query: { organisation, limit: 200 } } }))
      : none,
    ids.length > 0
      ? answerOf(api.GET('/api/v1/registry/verifications', { params: { query: { organisation, limit: 200 } } }))
      : none,
  ]);
  const failed = failedOf(checked.items);
  const rows = items.map((one) => ({
    ...one,
    identifier: known.items.find(({ id }) => id === one.organisationId)?.identifier,
    duplicates: suspected.items.filter((pair) => [pair.one.id, pair.other.id].includes(one.organisationId)).length,
    failed: failed.get(one.organisationId) ?? 0,
  }));
  return { items: rows, nextCursor };
}

/** How many checks of each organisation failed when they were last made: the answers come newest first. */
function failedOf(made: readonly Schema['Verification'][]): ReadonlyMap<string, number> {
  const seen = new Set<string>();
  const failed = new Map<string, number>();
  for (const { organisationId, siteId, check, outcome } of made) {
    const key = `${organisationId} ${check} ${siteId ?? ''}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (outcome === 'fail') failed.set(organisationId, (failed.get(organisationId) ?? 0) + 1);
  }
  return failed;
}
