import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api.js';

export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: ['application', id],
    queryFn: () => answerOf(api.GET('/api/v1/funding/applications/{id}', { params: { path: { id } } })),
  });

export const assessmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['assessment', id],
    queryFn: () => answerOf(api.GET('/api/v1/funding/applications/{id}/assessment', { params: { path: { id } } })),
    retry: false,
  });
