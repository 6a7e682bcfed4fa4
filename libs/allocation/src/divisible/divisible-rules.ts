import { constrainedEqualAwards } from './constrained-equal-awards.js';
import { constrainedEqualLosses } from './constrained-equal-losses.js';
import type { DivisibleRule } from './divisible-rule.js';
import { proportionalRule } from './proportional-rule.js';
import { talmud } from './talmud.js';

export const DIVISIBLE_RULES: readonly DivisibleRule[] = [
  proportionalRule,
  constrainedEqualAwards,
  constrainedEqualLosses,
  talmud,
];
