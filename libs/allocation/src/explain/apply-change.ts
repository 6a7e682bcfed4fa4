import type { EngineInput, EngineRequest } from '../input/request.js';
import type { Change, LimitAmount } from './reason.js';

/** A millionth of a point. */
const LEAST_SCORE = 1n;

/**
 * The input with a change that an explanation names, at its very edge: one minor unit or one millionth of a point beyond
 * where it says "more than" or "less than".
 */
export function applyChange(input: EngineInput, id: string, change: Change): EngineInput {
  const ofRequest = (by: (one: EngineRequest) => Partial<EngineRequest>): EngineInput => ({
    ...input,
    requests: input.requests.map((one) => (one.id === id ? { ...one, ...by(one) } : one)),
  });
  const asking = (amount: bigint) => ofRequest(() => ({ requested: amount, eligible: amount, cap: null }));
  switch (change.kind) {
    case 'met-with':
      return withLimits(input, change.limits, 0n);
    case 'more-above':
      return withLimits(input, change.limits, 1n);
    case 'cut-below':
      return withLimits(input, change.limits, -1n);
    case 'asking-at-most':
      return asking(change.amount);
    case 'asking-above':
      return asking(change.amount + 1n);
    case 'score-above':
      return ofRequest(() => ({ score: change.score + LEAST_SCORE }));
    case 'score-below':
      return ofRequest(() => ({ score: change.score - LEAST_SCORE }));
    case 'score-of':
      return ofRequest(() => ({ score: change.score }));
    case 'minimum-at-most':
      return ofRequest(() => ({ minimum: change.amount }));
    case 'something-eligible':
      return ofRequest(({ requested }) => ({
        requested: requested > 0n ? requested : 1n,
        eligible: 1n,
        cap: null,
        minimum: 0n,
      }));
    case 'support-of-all':
      return {
        ...input,
        ballots: (input.ballots ?? []).map((one) => ({ ...one, approves: [...new Set([...one.approves, id])].sort() })),
      };
    case 'some-support':
      return { ...input, ballots: [...(input.ballots ?? []), { approves: [id], voters: 1n }] };
  }
}

function withLimits(input: EngineInput, amounts: readonly LimitAmount[], beyond: bigint): EngineInput {
  const amountOf = (kind: string, id: string): bigint | null => {
    const found = amounts.find((one) => one.kind === kind && one.id === id);
    return found ? found.amount + beyond : null;
  };
  return {
    ...input,
    envelopes: input.envelopes.map((one) => ({ ...one, amount: amountOf('envelope', one.id) ?? one.amount })),
    limits: input.limits.map((one) => ({ ...one, cap: amountOf(one.kind, one.id) ?? one.cap })),
  };
}
