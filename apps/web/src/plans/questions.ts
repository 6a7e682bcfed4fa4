import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api.js';
import { allOf } from '../frame/list-view.js';
import { queries } from '../queries.js';

/** What the screens of plans ask. All of one plan stands under its id, so that a step makes it all new. */
export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['plan-versions', id],
    queryFn: () => answerOf(api.GET('/api/v1/planning/plans/{id}/versions', { params: { path: { id } } })),
    // Each element that is written raises the version that a step is taken on.
    staleTime: 0,
  });

export const templatesQuery = queryOptions({
  queryKey: ['plan-templates'],
  queryFn: () => answerOf(api.GET('/api/v1/planning/plan-templates')),
  staleTime: 60_000,
});

export const outlineQuery = (id: string, planVersion: number) =>
  queryOptions({
    queryKey: ['plan-outline', id, planVersion],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/planning/plans/{id}/versions/{planVersion}/elements', {
          params: { path: { id, planVersion } },
        }),
      ),
  });

export const elementQuery = (id: string, planVersion: number, code: string) =>
  queryOptions({
    queryKey: ['plan-element', id, planVersion, code],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/planning/plans/{id}/versions/{planVersion}/elements/{code}', {
          params: { path: { id, planVersion, code } },
        }),
      ),
  });

export const planStepsQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['plan-steps', id, version],
    queryFn: () => answerOf(api.GET('/api/v1/planning/plans/{id}/steps', { params: { path: { id } } })),
  });

export const gatesQuery = (id: string) =>
  queryOptions({
    queryKey: ['plan-gates', id],
    queryFn: () => answerOf(api.GET('/api/v1/planning/plans/{id}/gates', { params: { path: { id } } })),
    staleTime: 0,
  });

export const compatibilityQuery = (id: string) =>
  queryOptions({
    queryKey: ['plan-compatibility', id],
    queryFn: () => answerOf(api.GET('/api/v1/planning/plans/{id}/compatibility', { params: { path: { id } } })),
    staleTime: 0,
  });

export const comparisonQuery = (id: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['plan-comparison', id, from, to],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/planning/plans/{id}/comparison', {
          params: { path: { id }, query: { from: Number(from), to: Number(to) } },
        }),
      ),
  });

export const affectedQuery = (id: string, planVersion: number) =>
  queryOptions({
    queryKey: ['plan-affected', id, planVersion],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/planning/plans/{id}/versions/{planVersion}/affected-decisions', {
          params: { path: { id, planVersion } },
        }),
      ),
  });

export const groupsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['comment-groups', planId],
    queryFn: () =>
      answerOf(api.GET('/api/v1/planning/plans/{planId}/comment-groups', { params: { path: { planId } } })),
  });

export const territoriesQuery = (level: string) =>
  queryOptions({
    queryKey: ['territories', level],
    queryFn: () =>
      allOf(
        (query) =>
          answerOf(api.GET('/api/v1/catalogue/territories', { params: { query: { ...query, level, sort: 'name' } } })),
        {},
      ),
    staleTime: 300_000,
  });

/** After a step of a plan: everything that is asked of it. */
export async function renewPlan(id: string): Promise<void> {
  await queries.invalidateQueries({
    predicate: ({ queryKey }) => queryKey.includes(id) || (queryKey[0] === 'list' && queryKey[1] === 'plans'),
  });
}
