import { refuse } from '@levada/kernel';
import { DIVISIBLE_RULES } from '../divisible/divisible-rules.js';
import type { Rounding } from '../divisible/rounding.js';
import { readScore } from '../input/read-score.js';
import type { Coverage, Objective } from '../optimal/programme.js';
import { ENGINE_RULES, type AllocateOptions } from './allocate.js';

/** Rules by which a round can be shared. Those of elections need ballots, which a round has none of. */
export const ROUND_RULES: readonly string[] = [
  ...ENGINE_RULES.filter((rule) => !['equal-shares', 'phragmen'].includes(rule)),
  'optimal',
];
export const REST_RULES: readonly string[] = [...DIVISIBLE_RULES.map(({ id }) => id), 'score-proportional'];

/** What a rule takes besides the requests. As text: it is stored, hashed and shown as it is. */
export interface RuleParameters {
  /** The least score that is funded. */
  readonly threshold?: string;
  readonly rounding?: Rounding;
  /** Of `network-first`: the rule that shares what is not guaranteed. */
  readonly rest?: string;
  /** Of `optimal`. */
  readonly objective?: Objective;
  readonly coverage?: Coverage;
}

export function engineOptions(
  rule: string,
  { threshold, rounding, rest }: RuleParameters,
  hash: (text: string) => string,
): AllocateOptions {
  const least = threshold === undefined ? null : readScore(threshold);
  if (threshold !== undefined && least === null) throw refuse('allocation-run/threshold-malformed');
  return { rule, hash, threshold: least, ...(rounding ? { rounding } : {}), ...(rest ? { rest } : {}) };
}
