import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api.js';
import { allOf } from '../frame/list-view.js';

/** What people of a provider ask on their way to an application. */
export const openRoundsQuery = queryOptions({
  queryKey: ['rounds', 'open'],
  queryFn: () =>
    allOf((query) => answerOf(api.GET('/api/v1/funding/rounds', { params: { query: query as never } })), {
      status: 'open',
    }),
});

export const roundPrioritiesQuery = (id: string) =>
  queryOptions({
    queryKey: ['round-priorities', id],
    queryFn: () => answerOf(api.GET('/api/v1/funding/rounds/{id}/priorities', { params: { path: { id } } })),
  });

/** The text of the plan as everybody may read it: an adopted plan is public. */
export const planTextQuery = (authority: string, planId: string, planVersion: number) =>
  queryOptions({
    queryKey: ['plan-text', authority, planId, planVersion],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/planning/public/{authority}/plans/{planId}/versions/{planVersion}', {
          params: { path: { authority, planId, planVersion } },
        }),
      ),
    staleTime: Infinity,
    retry: false,
  });

export const programmeQuery = (id: string) =>
  queryOptions({
    queryKey: ['programme-version', id],
    queryFn: () => answerOf(api.GET('/api/v1/funding/programme-versions/{id}', { params: { path: { id } } })),
  });

export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['draft', id],
    queryFn: () => answerOf(api.GET('/api/v1/funding/drafts/{id}', { params: { path: { id } } })),
  });

export const draftsQuery = (of: { round?: string; application?: string; status?: string } = {}) =>
  queryOptions({
    queryKey: ['drafts', of],
    queryFn: () =>
      allOf((query) => answerOf(api.GET('/api/v1/funding/drafts', { params: { query: query as never } })), {
        status: 'draft,ready',
        ...of,
      }),
  });

/** Asked anew each time: it is about what was typed last. */
export const checkQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['draft-check', id, version],
    queryFn: () => answerOf(api.GET('/api/v1/funding/drafts/{id}/check', { params: { path: { id } } })),
    gcTime: 0,
  });

export const ownApplicationsQuery = (query: { round?: string }) =>
  queryOptions({
    queryKey: ['own-applications', query],
    queryFn: () =>
      allOf((page) => answerOf(api.GET('/api/v1/funding/applications', { params: { query: page as never } })), query),
  });

export const roundsOfQuery = (ids: readonly string[]) =>
  queryOptions({
    queryKey: ['rounds', ...ids],
    enabled: ids.length > 0,
    queryFn: () =>
      answerOf(api.GET('/api/v1/funding/rounds', { params: { query: { id: ids.join(','), limit: 200 } } })),
  });
