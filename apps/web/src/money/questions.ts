import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api.js';
import { allOf } from '../frame/list-view.js';

export const moneyQuery = (plan: string) =>
  queryOptions({
    queryKey: ['money-by-priority', plan],
    queryFn: () => answerOf(api.GET('/api/v1/planning/money-by-priority', { params: { query: { plan } } })),
  });

export const askFlows = (query: Record<string, string>) =>
  answerOf(api.GET('/api/v1/funding/flows', { params: { query: query as never } }));

/** All of them: a picture that is cut off would lie. */
export const flowsQuery = (plan: string) =>
  queryOptions({ queryKey: ['flows', plan], queryFn: () => allOf(askFlows, { plan }) });
