import { addDays, dayOf, refuse, take, type CivilDate, type Guard, type Lifecycle, type Step } from '@levada/kernel';
import type { Place } from '../bodies/body.js';

export const SUGGESTION_STATUSES = ['received', 'in-work', 'answered', 'led-to-measure'] as const;
export const VISIBILITIES = ['held', 'shown', 'hidden'] as const;

/** Nobody waits longer for an answer. */
export const ANSWER_DAYS = 30;
/** An address is kept so long after the answer, so that it can be sent; and no longer than this without one. */
export const ADDRESS_DAYS_AFTER_ANSWER = 30;
export const ADDRESS_DAYS = 365;

/** What somebody would have the plan heed, said at any time, with an account or without. */
export interface Suggestion {
  readonly id: string;
  readonly authorityId: string;
  readonly text: string;
  /** As far as they said it; for the answer alone. */
  readonly name: string | null;
  readonly email: string | null;
  readonly territory: Place | null;
  readonly madeBy: string;
  readonly receivedAt: Date;
  readonly answerDueOn: CivilDate;
  readonly status: (typeof SUGGESTION_STATUSES)[number];
  readonly visibility: (typeof VISIBILITIES)[number];
  readonly hiddenReason: string | null;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
  /** When the answer had left for who has no account: from then on there is no address. */
  readonly sentAt: Date | null;
  readonly planId: string | null;
  readonly measureCode: string | null;
  readonly version: number;
}

export function receive(
  told: Pick<Suggestion, 'id' | 'authorityId' | 'text' | 'name' | 'email' | 'territory' | 'madeBy'>,
  at: Date,
): Suggestion {
  return {
    ...{ ...told, receivedAt: at, answerDueOn: addDays(dayOf(at), ANSWER_DAYS), status: 'received' },
    ...{ visibility: 'held', hiddenReason: null, answer: null, answeredBy: null, answeredAt: null, sentAt: null },
    ...{ planId: null, measureCode: null, version: 1 },
  };
}

const answered: Guard<Suggestion, unknown> = ({ status }) => refuse('suggestion/not-so-now', { status });
const notHidden: Guard<Suggestion, unknown> = ({ visibility }) =>
  visibility === 'hidden' ? refuse('suggestion/hidden') : undefined;

export const SUGGESTION_LIFECYCLE = {
  'take-up': { from: ['received'], to: 'in-work', otherwise: answered, guards: [notHidden] } satisfies Step<
    Suggestion,
    unknown,
    'in-work'
  >,
  answer: { from: ['received', 'in-work'], to: 'answered', otherwise: answered, guards: [notHidden] } satisfies Step<
    Suggestion,
    unknown,
    'answered'
  >,
  lead: { from: ['answered'], to: 'led-to-measure', otherwise: answered, guards: [notHidden] } satisfies Step<
    Suggestion,
    unknown,
    'led-to-measure'
  >,
} as const satisfies Lifecycle<Suggestion>;

export function takeUp(suggestion: Suggestion): Suggestion {
  return take(SUGGESTION_LIFECYCLE['take-up'], suggestion, undefined);
}

export function answer(suggestion: Suggestion, text: string, { by, at }: { by: string; at: Date }): Suggestion {
  const taken = take(SUGGESTION_LIFECYCLE.answer, suggestion, undefined);
  return { ...taken, answer: text, answeredBy: by, answeredAt: at };
}

export function leadToMeasure(suggestion: Suggestion, planId: string, measureCode: string): Suggestion {
  return { ...take(SUGGESTION_LIFECYCLE.lead, suggestion, undefined), planId, measureCode };
}

/** An officer lets it be seen. */
export function show(suggestion: Suggestion): Suggestion {
  if (suggestion.visibility === 'shown') throw refuse('suggestion/shown-already');
  return { ...suggestion, visibility: 'shown', hiddenReason: null, version: suggestion.version + 1 };
}

/** Spam, or what hurts others: nobody sees it but the office, it waits for no answer, and who sent it is forgotten. */
export function hide(suggestion: Suggestion, reason: string): Suggestion {
  if (suggestion.visibility === 'hidden') throw refuse('suggestion/hidden');
  return { ...forget(suggestion), visibility: 'hidden', hiddenReason: reason };
}

/** The answer has left: what it was sent to is forgotten. */
export function sent(suggestion: Suggestion, at: Date): Suggestion {
  if (suggestion.answer === null || suggestion.sentAt !== null)
    throw refuse('suggestion/not-so-now', { status: suggestion.status });
  return { ...forget(suggestion), sentAt: at };
}

/** Who sent it is no longer known here. */
export function forget(suggestion: Suggestion): Suggestion {
  return { ...suggestion, name: null, email: null, version: suggestion.version + 1 };
}
