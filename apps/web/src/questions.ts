import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './api.js';
import type { ListSearch } from './list-search.js';

/** What the screens ask the public door. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => answerOf(api.GET('/api/v1/session')),
  staleTime: 60_000,
});

export const waysQuery = queryOptions({
  queryKey: ['ways'],
  queryFn: () => answerOf(api.GET('/api/v1/session/ways')),
});

export const roundsQuery = (search: ListSearch) =>
  queryOptions({
    queryKey: ['rounds', search],
    queryFn: () => answerOf(api.GET('/api/v1/funding/rounds', { params: { query: search } })),
  });

export const roundQuery = (id: string) =>
  queryOptions({
    queryKey: ['round', id],
    queryFn: () => answerOf(api.GET('/api/v1/funding/rounds/{id}', { params: { path: { id } } })),
  });

export const awardsQuery = (round: string, search: ListSearch) =>
  queryOptions({
    queryKey: ['awards', round, search],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/funding/decisions', { params: { query: { round, status: 'all', limit: 200, ...search } } }),
      ),
  });

export const decisionQuery = (id: string) =>
  queryOptions({
    queryKey: ['decision', id],
    queryFn: () => answerOf(api.GET('/api/v1/funding/decisions/{id}', { params: { path: { id } } })),
  });

export const priorityQuery = (planId: string, code: string) =>
  queryOptions({
    queryKey: ['priority', planId, code],
    queryFn: () =>
      answerOf(api.GET('/api/v1/planning/priorities/{planId}/{code}', { params: { path: { planId, code } } })),
  });

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: () => answerOf(api.POST('/api/v1/access/invitations/look', { body: { token } })),
    retry: false,
    staleTime: Infinity,
  });
