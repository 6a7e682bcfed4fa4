/** The allocation engine: pure and exact. Each rule is one file. */
export { proportional, type Claim, type Award, type Allocation } from './proportional.js';
export { ENGINE_VERSION } from './engine-version.js';
export { allocate, ENGINE_RULES, type AllocateOptions } from './run/allocate.js';
export { explain, explainOne, type ExplainedAward, type ExplainedResult } from './explain/explain.js';
export { type Warning } from './explain/warnings.js';
export { type ReasonText } from './explain/write.js';
export { type EngineResult, type AwardRow, type EnvelopeTotal, type LimitTotal } from './run/engine-result.js';
export { AWARD_CODES, type AwardCode } from './run/award-code.js';
export { readInput } from './input/read-input.js';
export { canonicalInput } from './input/canonical-input.js';
export { type EngineInput, type EngineRequest, type Envelope, type InputLimit } from './input/request.js';
export { allocationRefusals } from './refusals.js';
export { readPabulib, type PabulibFile, type NamedRule } from './pabulib/read-pabulib.js';
export { COMPARISON_STEPS, type ComparisonStep } from './equal-shares/comparison.js';
export { ROUNDINGS, type Rounding } from './divisible/rounding.js';
export { COMPLETIONS, type Completion } from './equal-shares/completion.js';
export { formatScore, readScore } from './input/read-score.js';
export { type Ballot } from './equal-shares/electorate.js';
export { compareRuns, type Comparison } from './what-if/compare.js';
export {
  changedInput,
  changedParameters,
  type LimitChange,
  type RequestChange,
  type RunChanges,
  type WeightChange,
} from './what-if/run-changes.js';
export { engineOptions, REST_RULES, ROUND_RULES, type RuleParameters } from './run/round-rule.js';
export { breakpointsOf, stabilityOf } from './what-if/what-if.js';
export { type EnvelopeBreakpoints } from './what-if/breakpoints.js';
export { type Stability } from './what-if/rank-stability.js';
export { inputSchema } from './schema/input-schema.js';
export { resultSchema } from './schema/result-schema.js';
// The rule itself is an entry of its own, `@levada/allocation/optimal`: the solver stays out of a browser's bundle.
export { COVERAGES, OBJECTIVES, type Coverage, type Objective } from './optimal/programme.js';
// Without text in or out, for who has minor units already.
export { share, type Shares, type SharedAward } from './divisible/share.js';
export { DIVISIBLE_RULES } from './divisible/divisible-rules.js';
export { type DivisibleRule } from './divisible/divisible-rule.js';
export { type BoundedClaim } from './divisible/claim.js';
export { type Quotient } from './quotient.js';
export { walk, RANKED_RULES, type RankedRule, type RankedAward } from './ranked/greedy.js';
