import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api.js';
import { todayHere } from './days.js';

/** The catalogue in force today with its service types; none where nothing is published yet. */
export const catalogueQuery = queryOptions({
  queryKey: ['catalogue', 'in-force'],
  queryFn: async () => {
    const { items } = await answerOf(
      api.GET('/api/v1/catalogue/versions', { params: { query: { status: 'published', on: todayHere(), limit: 1 } } }),
    );
    const id = items[0]?.id;
    if (id === undefined) return { versionId: undefined, types: [] };
    const { items: types } = await answerOf(
      api.GET('/api/v1/catalogue/versions/{id}/service-types', {
        params: { path: { id }, query: { limit: 200, sort: 'code' } },
      }),
    );
    return { versionId: id, types };
  },
  staleTime: 60_000,
});
