import type { Sentence } from './languages.js';
/** Values a refusal's sentence may name. Amounts and dates come as text, already in the form the wire uses. */
export type RefusalFacts = Readonly<Record<string, string | number>>;

/** Where in the input the fault lies: a JSON pointer (RFC 6901) and the code of that one fault. */
export interface RefusalPlace {
  readonly pointer: string;
  readonly code: string;
  readonly facts?: RefusalFacts;
}

/**
 * A rule said no. `code` is stable (`noun/why`); the sentence in the user's language is made of it at the border,
 * from the catalogue of refusals, so nothing in here is text for people.
 */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly facts: RefusalFacts = {},
    readonly places: readonly RefusalPlace[] = [],
    /** What stands there now, as it is read: for whoever wrote beside somebody else, so that both can be seen side by side. */
    readonly standing?: unknown,
  ) {
    super(Object.keys(facts).length === 0 ? code : `${code} ${JSON.stringify(facts)}`);
    this.name = 'Refusal';
  }
}

/** Makes a refusal to throw: `throw refuse('allocation-run/not-calculated', { run: run.id })`. */
export function refuse(code: string, facts?: RefusalFacts, places?: readonly RefusalPlace[]): Refusal {
  return new Refusal(code, facts, places);
}

export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Refusal;
}

/** How a refusal is told: its HTTP status, its sentence in every language, and the database constraint that keeps the same rule. */
export interface RefusalText extends Sentence {
  readonly status: number;
  readonly constraint?: string;
}

/** By the code of the refusal. */
export type RefusalTexts = Readonly<Record<string, RefusalText>>;
