import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api.js';
import { queries } from '../queries.js';

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['person', id],
    queryFn: () => answerOf(api.GET('/api/v1/access/people/{id}', { params: { path: { id } } })),
  });

/** All that was ever given to somebody, also what was withdrawn. */
export const grantsQuery = (person: string) =>
  queryOptions({
    queryKey: ['grants', person],
    queryFn: () =>
      answerOf(api.GET('/api/v1/access/grants', { params: { query: { person, status: 'all', limit: 200 } } })),
  });

export const authoritiesQuery = queryOptions({
  queryKey: ['authorities'],
  queryFn: () => answerOf(api.GET('/api/v1/access/authorities', { params: { query: { limit: 200 } } })),
  staleTime: 60_000,
});

export const renewPerson = (id: string): Promise<void> =>
  queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'list' || queryKey.includes(id) });
