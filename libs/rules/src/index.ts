/** Conditions and formulas as one typed expression tree on exact fractions: data that is stored, shown and hashed, never code. */
export {
  ARITHMETIC,
  COMPARISONS,
  type Arithmetic,
  type Comparison,
  type Expression,
  type Facts,
  type FactTypes,
  type Literal,
  type ValueType,
} from './expression.js';
export { readExpression } from './read-expression.js';
export { evaluate, type Value } from './evaluate.js';
export {
  factsOf,
  judge,
  readFormulas,
  readRules,
  reckon,
  type Formula,
  type Reckoned,
  type Rule,
  type Verdict,
} from './rule.js';
export { rulesRefusals } from './refusals.js';
