import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api.js';
import { allOf } from '../frame/list-view.js';

export const assignmentsQuery = (of: { round?: string; person?: string }) =>
  queryOptions({
    queryKey: ['review-assignments', of],
    queryFn: () =>
      allOf(
        (query) =>
          answerOf(api.GET('/api/v1/funding/review-assignments', { params: { query: { ...query, ...of } as never } })),
        {},
      ),
  });

export const declarationQuery = (roundId: string) =>
  queryOptions({
    queryKey: ['declaration', roundId],
    queryFn: () => answerOf(api.GET('/api/v1/funding/rounds/{roundId}/declaration', { params: { path: { roundId } } })),
  });

export const rubricQuery = (id: string) =>
  queryOptions({
    queryKey: ['rubric', id],
    queryFn: () => answerOf(api.GET('/api/v1/funding/rubrics/{id}', { params: { path: { id } } })),
    staleTime: Infinity,
  });

export const reviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['review', id],
    queryFn: () => answerOf(api.GET('/api/v1/funding/reviews/{id}', { params: { path: { id } } })),
    staleTime: 0,
    gcTime: 0,
  });
