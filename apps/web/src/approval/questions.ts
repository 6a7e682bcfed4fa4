import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api.js';

export const textsQuery = (id: string) =>
  queryOptions({
    queryKey: ['proposal-texts', id],
    queryFn: () => answerOf(api.GET('/api/v1/funding/proposals/{id}/texts', { params: { path: { id } } })),
    staleTime: 0,
  });

/** It never changes. */
export const textQuery = (id: string, contentHash: string) =>
  queryOptions({
    queryKey: ['proposal-text', id, contentHash],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/funding/proposals/{id}/texts/{contentHash}', { params: { path: { id, contentHash } } }),
      ),
    staleTime: Infinity,
  });

export const minutesQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['minutes', id, version],
    queryFn: () => answerOf(api.GET('/api/v1/funding/proposals/{id}/minutes', { params: { path: { id } } })),
  });

export const stepsQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['steps', id, version],
    queryFn: () => answerOf(api.GET('/api/v1/funding/proposals/{id}/steps', { params: { path: { id } } })),
    staleTime: 0,
  });

export const envelopeQuery = (id: string) =>
  queryOptions({
    queryKey: ['envelope', id],
    queryFn: () => answerOf(api.GET('/api/v1/funding/envelopes/{id}', { params: { path: { id } } })),
  });
