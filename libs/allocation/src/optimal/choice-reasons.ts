import { digitsOf } from '@levada/kernel';
import { boundedClaim } from '../divisible/limits.js';
import { amountOf, type Figure, type Reason } from '../explain/reason.js';
import type { EngineInput } from '../input/request.js';
import { reduced } from '../quotient.js';
import type { AwardRow } from '../run/engine-result.js';
import type { Choice } from './highs-solver.js';
import { valueOf, type Objective, type Programme } from './programme.js';

interface Chosen {
  readonly chosen: ReadonlySet<number>;
  readonly value: bigint;
  readonly objective: Objective;
}

/**
 * Why a request is in the best set or not: what the best set would be worth with it, or without it. The difference is what its
 * score would have to change by. `other` asks for the best set with some requests settled.
 */
export function choiceReasons(
  input: EngineInput,
  programme: Programme,
  { chosen, value, objective }: Chosen,
  other: (fixed: ReadonlyMap<number, boolean>) => Choice | null | 'no-answer',
): (row: AwardRow) => Reason {
  const places = new Map(input.requests.map(({ id }, at) => [id, at]));
  // Points, or points times major units.
  const unit = objective === 'score' ? 1_000_000n : 1_000_000n * 10n ** BigInt(digitsOf(input.currency));
  const worth = (of: bigint): Figure => ({ kind: 'ratio', value: reduced(of, unit) });
  return ({ id, code }) => {
    const at = places.get(id)!;
    const request = input.requests[at]!;
    const { cap } = boundedClaim(request);
    const figures = {
      requested: amountOf(request.requested),
      claim: amountOf(cap),
      minimum: amountOf(request.minimum),
      value: worth(value),
    };
    if (code === 'not-eligible') return { clause: 'not-eligible', figures, change: { kind: 'something-eligible' } };
    if (code === 'minimum')
      return { clause: 'claim-below-minimum', figures, change: { kind: 'minimum-at-most', amount: cap } };
    const isIn = chosen.has(at);
    const answer = other(new Map([[at, !isIn]]));
    if (answer === 'no-answer' || answer?.isProven === false)
      return { clause: isIn ? 'in-set' : 'not-in-set', figures, change: null };
    if (answer === null) return { clause: isIn ? 'in-set-needed' : 'not-in-set-possible', figures, change: null };
    const without = valueOf(programme, answer.chosen);
    // In millionths of a point: one more than this turns the scales.
    const needed = (value - without) / (objective === 'score' ? 1n : cap);
    const score = request.score ?? 0n;
    const change = isIn
      ? ({ kind: 'score-below', score: score - needed } as const)
      : ({ kind: 'score-above', score: score + needed } as const);
    return {
      clause: isIn ? 'in-set-worth' : 'not-in-set-worth',
      figures: { ...figures, other: worth(without) },
      change,
    };
  };
}
