import type { Schema } from '@levada/api-client';
import { answerOf, Refused, Unknown } from '../api.js';
import { useWords } from '../languages/words.js';
import { queries } from '../queries.js';
import { historyTitle } from './case.js';
import { caseQuery, renew } from './questions.js';

type Case = Schema['OnboardingCase'];
type Told = Parameters<typeof answerOf<Case>>[0];
export interface CaseParams {
  readonly path: { readonly id: string };
  readonly header: { readonly 'If-Match': string };
}

/**
 * Takes a step of a case as it was read. Where somebody was quicker, nothing is overwritten: the page then shows the case as
 * it stands, the form keeps what was typed, and says who did what meanwhile.
 */
export function useStepOf(one: Case): (send: (params: CaseParams) => Told) => Promise<void> {
  const t = useWords('registry');
  return async (send) => {
    const { id, version } = one;
    try {
      await answerOf(send({ path: { id }, header: { 'If-Match': `"${version}"` } }));
    } catch (error) {
      if (!(error instanceof Refused && error.status === 412)) throw error;
      const now = await queries.fetchQuery({ ...caseQuery(id), staleTime: 0 });
      const since = now.history.slice(one.history.length);
      if (since.length === 0) throw error;
      const what = since.map(({ step, madeByName }) => `${madeByName}: ${historyTitle(step, t)}`).join('; ');
      throw new Unknown(t('meanwhile', { what }));
    }
    await renew(id);
  };
}
