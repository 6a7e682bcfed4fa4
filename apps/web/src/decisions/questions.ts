import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api.js';
import { queries } from '../queries.js';
import { decisionQuery } from '../questions.js';

/** What came after a decision. */
export const lettersOfQuery = (decision: string) =>
  queryOptions({
    queryKey: ['letters-of', decision],
    queryFn: () => answerOf(api.GET('/api/v1/funding/letters', { params: { query: { decision, limit: 50 } } })),
  });

export const variationsQuery = (decision: string) =>
  queryOptions({
    queryKey: ['variations', decision],
    queryFn: () => answerOf(api.GET('/api/v1/funding/variations', { params: { query: { decision, limit: 200 } } })),
  });

export const appealsQuery = (decision: string) =>
  queryOptions({
    queryKey: ['appeals', decision],
    queryFn: () => answerOf(api.GET('/api/v1/funding/appeals', { params: { query: { decision, limit: 50 } } })),
  });

/** Everything that a step may have changed of a decision. */
export async function renewDecision(decision: string): Promise<void> {
  for (const { queryKey } of [variationsQuery(decision), appealsQuery(decision), decisionQuery(decision)])
    await queries.invalidateQueries({ queryKey });
  await queries.invalidateQueries({ queryKey: ['list', 'decisions'] });
}
