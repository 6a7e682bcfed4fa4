import type { Say } from './languages/words.js';
import type { Mistake } from '@levada/ui';
import { isAmount } from './amounts.js';
import { Refused, Unknown, Unreached } from './api.js';

/** What a form says of a refusal: in the door's own words where it used some. */
export function mistakesOf(error: unknown, t: Say): readonly Mistake[] {
  if (error instanceof Unreached) return [{ text: t('noConnectionDo') }];
  if (error instanceof Unknown) return [{ text: error.message }];
  const problem = error instanceof Refused ? error.problem : undefined;
  if (!problem) return [{ text: t('notNowDo') }];
  return [problem.title, ...(problem.errors ?? []).map(({ message }) => message)].map((text) => ({ text }));
}

/** Of a field for an amount: nothing in it, or nothing that is one. */
export function amountMistakes(field: string, typed: string | undefined, t: Say): readonly Mistake[] {
  if (!typed) return [{ field, text: t('amountMissing') }];
  return isAmount(typed) ? [] : [{ field, text: t('amountMalformed', { typed }) }];
}
