import type { Language, Sentence } from '@levada/kernel';
import type { EngineInput } from '../input/request.js';
import { runOf, type AllocateOptions } from '../run/allocate.js';
import type { AwardRow, EngineResult } from '../run/engine-result.js';
import type { Reason } from './reason.js';
import { surroundingsOf, type Note } from './surroundings.js';
import { warningsOf, type Warning } from './warnings.js';
import { reasonText, sentenceOf, sentencesOf, type ReasonText } from './write.js';

export interface ExplainedAward extends AwardRow {
  /** What the sentences are made of. */
  readonly reason: ReasonText;
  /** Exactly one sentence in each language. */
  readonly explanation: Sentence;
}

export interface ExplainedResult extends EngineResult {
  readonly awards: readonly ExplainedAward[];
  readonly warnings: readonly Warning[];
}

/**
 * A run with a sentence for each request and with its warnings. Everything else is as `allocate` says it, hashes included:
 * sentences follow from input and result, so they are made only where somebody reads them.
 */
export function explain(input: EngineInput, options: AllocateOptions): ExplainedResult {
  const { result, reasonOf } = runOf(input, options);
  const notesOf = surroundingsOf(input, result.awards, isAllOrNothing(result));
  const awards = result.awards.map((row) => explained(row, reasonOf(row.id), notesOf(row.id), input.currency));
  return { ...result, awards, warnings: warningsOf(input, options, result) };
}

/** The sentence of a single request in one language: of a million, too. Refuses nothing; `null` where there is no such request. */
export function explainOne(
  input: EngineInput,
  options: AllocateOptions,
  id: string,
  language: Language,
): string | null {
  if (!input.requests.some((one) => one.id === id)) return null;
  const { result, reasonOf } = runOf(input, options);
  const notes = surroundingsOf(input, result.awards, isAllOrNothing(result))(id);
  return sentenceOf(reasonOf(id), notes, language, input.currency);
}

/** A row with its sentences. */
export function explained(row: AwardRow, reason: Reason, notes: readonly Note[], currency: string): ExplainedAward {
  return {
    ...row,
    reason: reasonText(reason, notes, currency),
    explanation: sentencesOf(reason, notes, currency),
  };
}

/** Only rules that may cut are rounded. */
export function isAllOrNothing({ parameters }: Pick<EngineResult, 'parameters'>): boolean {
  return parameters['rounding'] === undefined;
}
