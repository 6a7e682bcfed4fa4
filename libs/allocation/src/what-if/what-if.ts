import { divisibleSharing, type AllocateOptions } from '../run/allocate.js';
import type { EngineInput } from '../input/request.js';
import { RANKED_RULES } from '../ranked/greedy.js';
import { divisibleBreakpoints, noBreakpoints, rankedBreakpoints, type EnvelopeBreakpoints } from './breakpoints.js';
import { rankStability, type Stability } from './rank-stability.js';

/** The exact breakpoints of each envelope for a rule; `solve-again` where there is no closed form. */
export function breakpointsOf(input: EngineInput, options: AllocateOptions): EnvelopeBreakpoints[] {
  const sharing = divisibleSharing(options);
  if (sharing) return divisibleBreakpoints(sharing, input);
  const ranked = RANKED_RULES.find(({ id }) => id === options.rule);
  return ranked ? rankedBreakpoints(ranked, input, options.threshold ?? null) : noBreakpoints(input);
}

/** How firm the ranking is; `null` for rules that do not rank by score alone. `spread` in millionths of a point. */
export function stabilityOf(input: EngineInput, options: AllocateOptions, spread: bigint): Stability | null {
  const ranked = RANKED_RULES.find(({ id }) => id === options.rule);
  return ranked ? rankStability(ranked, input, options.threshold ?? null, spread) : null;
}
