import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api.js';
import { queries } from '../queries.js';

/** What the screens of bodies ask. All of one body stands under its id, so that a step makes it all new. */
export const bodyQuery = (bodyId: string) =>
  queryOptions({
    queryKey: ['body', bodyId],
    queryFn: () => answerOf(api.GET('/api/v1/planning/bodies/{bodyId}', { params: { path: { bodyId } } })),
  });

export const balanceQuery = (bodyId: string) =>
  queryOptions({
    queryKey: ['body-balance', bodyId],
    queryFn: () => answerOf(api.GET('/api/v1/planning/bodies/{bodyId}/balance', { params: { path: { bodyId } } })),
  });

export const membersQuery = (bodyId: string) =>
  queryOptions({
    queryKey: ['members', bodyId],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/planning/bodies/{bodyId}/members', { params: { path: { bodyId }, query: { limit: 200 } } }),
      ),
  });

export const nominationsQuery = (bodyId: string) =>
  queryOptions({
    queryKey: ['nominations', bodyId],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/planning/bodies/{bodyId}/nominations', {
          params: { path: { bodyId }, query: { status: 'nominated', limit: 200 } },
        }),
      ),
  });

export const meetingQuery = (meetingId: string) =>
  queryOptions({
    queryKey: ['meeting', meetingId],
    queryFn: () => answerOf(api.GET('/api/v1/planning/meetings/{meetingId}', { params: { path: { meetingId } } })),
  });

/** After a step: everything that is asked of this body or meeting, and the lists that they stand in. */
export async function renew(...ids: readonly string[]): Promise<void> {
  await queries.invalidateQueries({
    predicate: ({ queryKey }) =>
      queryKey.some((part) => ids.includes(part as string)) ||
      (queryKey[0] === 'list' && ['bodies', 'meetings', 'tasks'].includes(String(queryKey[1]))),
  });
}
