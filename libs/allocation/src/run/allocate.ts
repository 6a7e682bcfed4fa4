import { canonicalJson, refuse } from '@levada/kernel';
import { DIVISIBLE_RULES } from '../divisible/divisible-rules.js';
import type { DivisibleRule } from '../divisible/divisible-rule.js';
import { ROUNDINGS, type Rounding } from '../divisible/rounding.js';
import { scoreProportional } from '../divisible/score-proportional.js';
import type { Sharing } from '../divisible/share-viable.js';
import { shareEnvelopes } from '../divisible/share-envelopes.js';
import { ENGINE_VERSION } from '../engine-version.js';
import type { ComparisonStep } from '../equal-shares/comparison.js';
import type { Completion } from '../equal-shares/completion.js';
import { elect, electSequentially } from '../equal-shares/elect.js';
import { canonicalInput } from '../input/canonical-input.js';
import { formatScore } from '../input/read-score.js';
import type { EngineInput } from '../input/request.js';
import { RANKED_RULES } from '../ranked/greedy.js';
import { rankEnvelopes } from '../ranked/rank-envelopes.js';
import { COST_ORDER, RATIO_ORDER, TIE_ORDER } from '../tie-order.js';
import { amountText } from './amount-text.js';
import type { EngineResult } from './engine-result.js';
import type { Run } from './run-award.js';

/** The rules of the engine; those that a round may name are fewer. */
export const ENGINE_RULES: readonly string[] = [
  ...DIVISIBLE_RULES.map(({ id }) => id),
  'score-proportional',
  'network-first',
  ...RANKED_RULES.map(({ id }) => id),
  'equal-shares',
  'phragmen',
];

export interface AllocateOptions {
  readonly rule: string;
  /** SHA-256 in hex of a text as UTF-8: where it comes from differs between a browser and a server. */
  readonly hash: (text: string) => string;
  /** The least score, in millionths of a point; `greedy-threshold` needs it, the other ranked rules and `score-proportional` take it. */
  readonly threshold?: bigint | null;
  /** The rule that shares what `network-first` has not guaranteed; `proportional` unless told. */
  readonly rest?: string;
  /** What `equal-shares` does with the money left over; `none` unless told. */
  readonly completion?: Completion;
  /** Whether `equal-shares` gives way to what `greedy` would choose where more voters like that better; `none` unless told. */
  readonly comparison?: ComparisonStep;
  /** How the divisible rules round; the first of them unless told. */
  readonly rounding?: Rounding;
}

/**
 * One run: a rule applied to an input. Same input and options, same bytes; the order of the rows changes nothing, the
 * hashes included. Refuses what the rule cannot do with this input instead of leaving a part of it out.
 */
export function allocate(input: EngineInput, options: AllocateOptions): EngineResult {
  return runOf(input, options).result;
}

/** The same with the reasons, which are thought of only when asked. */
export function runOf(
  input: EngineInput,
  options: AllocateOptions,
): { result: EngineResult; reasonOf: Run['reasonOf'] } {
  const { rule, hash } = options;
  const { outcome, reasonOf } = ruleRun(input, options);
  const selected = outcome.awards.filter(({ code }) => code === 'full').map(({ id }) => id);
  const result = {
    rule,
    parameters: parametersOf(input, options),
    engineVersion: ENGINE_VERSION,
    inputHash: hash(canonicalInput(input)),
    ...outcome,
    ...(input.ballots ? { selected, spent: outcome.totals.awarded } : {}),
  };
  return { result: { ...result, resultHash: hash(canonicalJson(result)) }, reasonOf };
}

function ruleRun(input: EngineInput, options: AllocateOptions): Run {
  const { rule, threshold = null, completion = 'none', comparison = 'none' } = options;
  const sharing = divisibleSharing(options);
  if (sharing) return shareEnvelopes(sharing, input);
  const ranked = RANKED_RULES.find(({ id }) => id === rule);
  if (ranked) return rankEnvelopes(ranked, input, threshold);
  if (rule === 'equal-shares') return elect(input, completion, comparison);
  if (rule === 'phragmen') return electSequentially(input);
  throw refuse('allocation/unknown-rule', { rule: rule.slice(0, 40), rules: ENGINE_RULES.join(', ') });
}

/** How a divisible rule shares; `null` for the others. */
export function divisibleSharing(options: AllocateOptions): Sharing | null {
  const { rule: id, threshold = null, rounding = ROUNDINGS[0] } = options;
  const isNetworkFirst = id === 'network-first';
  const rule = divisibleRule(isNetworkFirst ? restOf(options) : id, threshold);
  return rule ? { rule, isNetworkFirst, threshold, rounding } : null;
}

function divisibleRule(rule: string, threshold: bigint | null): DivisibleRule | undefined {
  return rule === 'score-proportional' ? scoreProportional(threshold) : DIVISIBLE_RULES.find(({ id }) => id === rule);
}

function restOf({ rest = 'proportional' }: AllocateOptions): string {
  if (divisibleRule(rest, null)) return rest;
  throw refuse('allocation/unknown-rule', {
    rule: rest.slice(0, 40),
    rules: DIVISIBLE_RULES.map(({ id }) => id).join(', '),
  });
}

/** Everything besides the input that this rule looks at, and nothing that it does not. */
function parametersOf({ currency, roundTo }: EngineInput, options: AllocateOptions): EngineResult['parameters'] {
  const { rule, threshold = null, completion = 'none', comparison = 'none', rounding = ROUNDINGS[0] } = options;
  if (rule === 'equal-shares') return { currency, completion, comparison, utility: 'cost', tieOrder: COST_ORDER };
  if (rule === 'phragmen') return { currency, ends: 'at the first that does not fit', tieOrder: COST_ORDER };
  const ranked = RANKED_RULES.find(({ id }) => id === rule);
  const least: Readonly<Record<string, string>> = threshold === null ? {} : { threshold: formatScore(threshold) };
  if (ranked) return { currency, ...least, tieOrder: ranked.isPerCost ? RATIO_ORDER : TIE_ORDER };
  const rest = rule === 'network-first' ? restOf(options) : null;
  return {
    currency,
    roundTo: amountText(roundTo, currency),
    rounding,
    tieOrder: TIE_ORDER,
    ...(rest ? { rest } : {}),
    ...([rule, rest].includes('score-proportional') ? least : {}),
  };
}
