import { queryOptions } from '@tanstack/react-query';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { queries } from '../queries.js';

/** What the screens of the catalogue ask. All of one version stands under its id. */
export const versionQuery = (id: string) =>
  queryOptions({
    queryKey: ['catalogue-version', id],
    queryFn: () => answerOf(api.GET('/api/v1/catalogue/versions/{id}', { params: { path: { id } } })),
  });

export const entryQuery = (id: string, code: string) =>
  queryOptions({
    queryKey: ['service-type', id, code],
    queryFn: () =>
      answerOf(api.GET('/api/v1/catalogue/versions/{id}/service-types/{code}', { params: { path: { id, code } } })),
  });

/** Services of the register that are recorded under this version's entries, or read under them. */
export const usesQuery = (id: string) =>
  queryOptions({
    queryKey: ['catalogue-uses', id],
    queryFn: () => answerOf(api.GET('/api/v1/catalogue/versions/{id}/uses', { params: { path: { id } } })),
  });

export const crosswalkQuery = (id: string) =>
  queryOptions({
    queryKey: ['crosswalk', id],
    queryFn: () => answerOf(api.GET('/api/v1/catalogue/versions/{id}/crosswalk', { params: { path: { id } } })),
    staleTime: 0,
  });

export const comparisonQuery = (id: string) =>
  queryOptions({
    queryKey: ['catalogue-comparison', id],
    queryFn: () => answerOf(api.GET('/api/v1/catalogue/versions/{id}/comparison', { params: { path: { id } } })),
    staleTime: 0,
  });

export const versionStepsQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['catalogue-steps', id, version],
    queryFn: () => answerOf(api.GET('/api/v1/catalogue/versions/{id}/steps', { params: { path: { id } } })),
    staleTime: 0,
  });

/** All codes of a version: at most a thousand. */
export const codesQuery = (id: string) =>
  queryOptions({
    queryKey: ['service-type-codes', id],
    queryFn: async () => {
      const items: Schema['ServiceType'][] = [];
      let cursor: string | undefined;
      do {
        const page = await answerOf(
          api.GET('/api/v1/catalogue/versions/{id}/service-types', {
            params: { path: { id }, query: { limit: 200, ...(cursor ? { cursor } : {}) } },
          }),
        );
        items.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor);
      return items;
    },
  });

export async function renewVersion(id: string): Promise<void> {
  await queries.invalidateQueries({
    predicate: ({ queryKey }) => queryKey.includes(id) || (queryKey[0] === 'list' && queryKey[1] === 'catalogue'),
  });
}

/** Whether its entries can be written. */
export const isEditable = ({ status }: Pick<Schema['CatalogueVersion'], 'status'>): boolean =>
  status === 'draft' || status === 'in-discussion';
