import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './api.js';
import { askedOf, type ListSearch } from './list-search.js';

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

export const roundQuery = (id: string) =>
  queryOptions({
    queryKey: ['round', id],
    queryFn: () => answerOf(api.GET('/api/v1/funding/rounds/{id}', { params: { path: { id } } })),
  });

export const awardsQuery = (round: string, search: ListSearch) =>
  queryOptions({
    queryKey: ['awards', round, search],
    queryFn: () =>
      answerOf(api.GET('/api/v1/funding/decisions', { params: { query: { round, limit: 200, ...askedOf(search) } } })),
  });

/** Proposals of a round that are not decided yet, newest first: at most one of a run, and those written by hand. */
export const proposalsQuery = (round: string) =>
  queryOptions({
    queryKey: ['proposals', round],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/funding/proposals', {
          params: { query: { round, status: 'draft,submitted,returned', limit: 50 } },
        }),
      ),
  });

export const adoptedPlansQuery = queryOptions({
  queryKey: ['plans', 'adopted'],
  queryFn: () => answerOf(api.GET('/api/v1/planning/plans', { params: { query: { status: 'adopted', limit: 200 } } })),
});

export const planQuery = (id: string) =>
  queryOptions({
    queryKey: ['plan', id],
    queryFn: () => answerOf(api.GET('/api/v1/planning/plans/{id}', { params: { path: { id } } })),
  });

export const sourcesQuery = queryOptions({
  queryKey: ['sources'],
  queryFn: () => answerOf(api.GET('/api/v1/funding/sources', { params: { query: { limit: 200 } } })),
});

export const noticesQuery = (search: ListSearch) =>
  queryOptions({
    queryKey: ['notices', search],
    queryFn: () => answerOf(api.GET('/api/v1/access/notices', { params: { query: askedOf(search) } })),
  });

export const unreadQuery = queryOptions({
  queryKey: ['notices', 'unread'],
  queryFn: () => answerOf(api.GET('/api/v1/access/notices', { params: { query: { status: 'unread', limit: 100 } } })),
  refetchInterval: 60_000,
});

export const mailWishQuery = queryOptions({
  queryKey: ['mail-wish'],
  queryFn: () => answerOf(api.GET('/api/v1/access/me/mail')),
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

/** One's own authority: its territory is where its plans and bodies begin. */
export const authorityQuery = (slug: string | undefined) =>
  queryOptions({
    queryKey: ['authority', slug],
    enabled: slug !== undefined,
    queryFn: async () => {
      const { items } = await answerOf(api.GET('/api/v1/access/authorities', { params: { query: { slug: slug! } } }));
      return items[0]!;
    },
    staleTime: 300_000,
  });
