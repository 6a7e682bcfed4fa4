/** The allocation engine: pure and exact. The spine has its first rule; each rule is one file. */
export {
  proportional,
  ENGINE_VERSION,
  RULES,
  type Rule,
  type Claim,
  type Award,
  type Allocation,
} from './proportional.js';
