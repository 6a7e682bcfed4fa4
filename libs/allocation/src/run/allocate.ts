import { canonicalJson, refuse } from '@levada/kernel';
import { shareEnvelopes } from '../divisible/share-envelopes.js';
import { DIVISIBLE_RULES } from '../divisible/divisible-rules.js';
import { ENGINE_VERSION } from '../engine-version.js';
import { canonicalInput } from '../input/canonical-input.js';
import type { EngineInput } from '../input/request.js';
import { TIE_ORDER } from '../tie-order.js';
import { amountText } from './amount-text.js';
import type { EngineResult, RunOutcome } from './engine-result.js';

/** The rules of the engine; those that a round may name are fewer. */
export const ENGINE_RULES: readonly string[] = DIVISIBLE_RULES.map(({ id }) => id);

export interface AllocateOptions {
  readonly rule: string;
  /** SHA-256 in hex of a text as UTF-8: where it comes from differs between a browser and a server. */
  readonly hash: (text: string) => string;
}

/**
 * One run: a rule applied to an input. Same input and options, same bytes; the order of the rows changes nothing, the
 * hashes included. Refuses what the rule cannot do with this input instead of leaving a part of it out.
 */
export function allocate(input: EngineInput, { rule, hash }: AllocateOptions): EngineResult {
  const nested = input.envelopes.findIndex(({ parent }) => parent !== null);
  if (nested >= 0)
    throw refuse('allocation/nested-envelopes', { rule }, [
      { pointer: `/envelopes/${nested}/parent`, code: 'allocation/nested-envelopes' },
    ]);
  const { currency } = input;
  const result = {
    rule,
    parameters: {
      currency,
      roundTo: amountText(input.roundTo, currency),
      rounding: 'largest-remainder',
      tieOrder: TIE_ORDER,
    },
    engineVersion: ENGINE_VERSION,
    inputHash: hash(canonicalInput(input)),
    ...outcomeOf(input, rule),
  };
  return { ...result, resultHash: hash(canonicalJson(result)) };
}

function outcomeOf(input: EngineInput, rule: string): RunOutcome {
  const divisible = DIVISIBLE_RULES.find(({ id }) => id === rule);
  if (divisible) return shareEnvelopes(divisible, input);
  throw refuse('allocation/unknown-rule', { rule: rule.slice(0, 40), rules: ENGINE_RULES.join(', ') });
}
