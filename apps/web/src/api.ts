import { createClient, type Schema } from '@levada/api-client';
import { currentLanguage } from './languages/language.js';

export const api = createClient({ baseUrl: '' });
api.use({
  onRequest: ({ request }) => {
    // Refusals come in the language of the screen, not of the browser.
    request.headers.set('accept-language', currentLanguage());
    return request;
  },
});

/** The door has said no, and how. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    /** None when something in between answered. */
    readonly problem?: Schema['Problem'],
  ) {
    super(problem?.code ?? String(status));
  }
}

/** What was typed means nothing here: told in words of the screen. */
export class Unknown extends Error {}

/** Nothing answered at all. */
export class Unreached extends Error {}

interface Told<Body> {
  readonly data?: Body;
  readonly error?: unknown;
  readonly response: Response;
}

/** The body of a good answer; else `Refused` or `Unreached`. Text is what a list is when it is asked for as CSV: not here. */
export async function answerOf<Body>(asked: Promise<Told<Body>>): Promise<Exclude<Body, string>> {
  const { data, error, response } = await asked.catch(() => {
    throw new Unreached();
  });
  if (response.ok) return data as Exclude<Body, string>;
  throw new Refused(response.status, isProblem(error) ? error : undefined);
}

function isProblem(value: unknown): value is Schema['Problem'] {
  return typeof value === 'object' && value !== null && 'code' in value && 'title' in value;
}
