import type { Language, Sentence } from '@levada/kernel';
import type { EngineInput } from '../input/request.js';
import { runOf, type AllocateOptions } from '../run/allocate.js';
import type { AwardRow, EngineResult } from '../run/engine-result.js';
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
  const awards = result.awards.map((row): ExplainedAward => {
    const reason = reasonOf(row.id);
    return { ...row, reason: reasonText(reason, input.currency), explanation: sentencesOf(reason, input.currency) };
  });
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
  return sentenceOf(runOf(input, options).reasonOf(id), language, input.currency);
}
