import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api.js';
import { allOf } from '../frame/list-view.js';

/** The versions of a round's calculation, newest first. */
export const runsQuery = (roundId: string) =>
  queryOptions({
    queryKey: ['runs', roundId, 'all'],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/funding/rounds/{roundId}/runs', { params: { path: { roundId }, query: { limit: 100 } } }),
      ),
  });

/** What the engine saw and answered: it never changes. */
export const runRecordQuery = (id: string) =>
  queryOptions({
    queryKey: ['run-record', id],
    queryFn: () => answerOf(api.GET('/api/v1/funding/runs/{id}/record', { params: { path: { id } } })),
    staleTime: Infinity,
  });

/** A version with what people call its applications. */
export const runAwardsQuery = (id: string) =>
  queryOptions({
    queryKey: ['run-awards', id],
    queryFn: () => answerOf(api.GET('/api/v1/funding/runs/{id}', { params: { path: { id } } })),
    staleTime: Infinity,
  });

export const proposalQuery = (id: string) =>
  queryOptions({
    queryKey: ['proposal', id],
    queryFn: () => answerOf(api.GET('/api/v1/funding/proposals/{id}', { params: { path: { id } } })),
    staleTime: 0,
  });

/** All its lines, by number. */
export const proposalLinesQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['proposal-lines', id, version],
    queryFn: () =>
      allOf(
        (query) =>
          answerOf(
            api.GET('/api/v1/funding/proposals/{id}/lines', { params: { path: { id }, query: query as never } }),
          ),
        {},
      ),
    staleTime: Infinity,
  });

export const programmeVersionQuery = (id: string) =>
  queryOptions({
    queryKey: ['programme-version', id],
    queryFn: () => answerOf(api.GET('/api/v1/funding/programme-versions/{id}', { params: { path: { id } } })),
    staleTime: Infinity,
  });
