import { queryOptions } from '@tanstack/react-query';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { queries } from '../queries.js';

/** What the screens of the register ask. All of one organisation or case stands under its id, so that a step makes it all new. */
export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: () => answerOf(api.GET('/api/v1/registry/onboarding-cases/{id}', { params: { path: { id } } })),
  });

export const caseFilesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case-files', caseId],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/registry/onboarding-cases/{caseId}/files', {
          params: { path: { caseId }, query: { limit: 200 } },
        }),
      ),
  });

export const rulesQuery = queryOptions({
  queryKey: ['registration-rules'],
  queryFn: () => answerOf(api.GET('/api/v1/registry/registration-rules')),
  staleTime: 60_000,
});

export const organisationQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisation', id],
    queryFn: () => answerOf(api.GET('/api/v1/registry/organisations/{id}', { params: { path: { id } } })),
  });

/** Also those that are merged into others: their names are asked for, too. */
export const organisationsQuery = (ids: readonly string[]) =>
  queryOptions({
    queryKey: ['organisations', ...ids],
    enabled: ids.length > 0,
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/registry/organisations', {
          params: { query: { id: ids.join(','), merged: 'all', limit: 200 } },
        }),
      ),
  });

export const sitesQuery = (organisation: string) =>
  queryOptions({
    queryKey: ['sites', organisation],
    queryFn: () => answerOf(api.GET('/api/v1/registry/sites', { params: { query: { organisation, limit: 200 } } })),
  });

export const servicesQuery = (organisation: string) =>
  queryOptions({
    queryKey: ['services', organisation],
    queryFn: () => answerOf(api.GET('/api/v1/registry/services', { params: { query: { organisation, limit: 200 } } })),
  });

export const statutoryPersonsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['statutory-persons', organisationId],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/registry/organisations/{organisationId}/statutory-persons', {
          params: { path: { organisationId }, query: { limit: 200 } },
        }),
      ),
  });

export const verificationsQuery = (organisation: string) =>
  queryOptions({
    queryKey: ['verifications', organisation],
    queryFn: () =>
      answerOf(api.GET('/api/v1/registry/verifications', { params: { query: { organisation, limit: 200 } } })),
  });

export const duplicatesQuery = (organisation: string) =>
  queryOptions({
    queryKey: ['duplicates', organisation],
    queryFn: () =>
      answerOf(api.GET('/api/v1/registry/duplicates', { params: { query: { organisation, limit: 200 } } })),
  });

export const serviceTypeQuery = ({ catalogueVersionId: id, code }: Schema['OnboardingCase']['serviceType']) =>
  queryOptions({
    queryKey: ['service-type', id, code],
    queryFn: () =>
      answerOf(api.GET('/api/v1/catalogue/versions/{id}/service-types/{code}', { params: { path: { id, code } } })),
    staleTime: Infinity,
    retry: false,
  });

/** Whatever is known of this noun is asked again, and so are the lists that it may stand in. */
export const renew = (...ids: readonly string[]): Promise<void> =>
  queries.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === 'list' || ids.some((id) => queryKey.includes(id)),
  });

export const registrationsQuery = (organisation: string) =>
  queryOptions({
    queryKey: ['registrations', organisation],
    queryFn: () =>
      answerOf(api.GET('/api/v1/registry/registrations', { params: { query: { organisation, limit: 200 } } })),
  });

/** All that ever held, not those of one day. */
export const capacitiesQuery = (organisation: string) =>
  queryOptions({
    queryKey: ['capacities', organisation],
    queryFn: () =>
      answerOf(api.GET('/api/v1/registry/capacities', { params: { query: { organisation, limit: 200 } } })),
  });

export const changeProposalsQuery = (organisation: string) =>
  queryOptions({
    queryKey: ['change-proposals', organisation],
    queryFn: () => answerOf(api.GET('/api/v1/registry/proposals', { params: { query: { organisation, limit: 200 } } })),
  });
