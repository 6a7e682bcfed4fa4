import { digitsOf, refuse } from '@levada/kernel';
import type { EngineInput } from '../input/request.js';
import { refuseFloors, rowsOf } from '../ranked/rank-envelopes.js';
import type { RunOutcome } from '../run/engine-result.js';
import { outcomeOf } from '../run/totals.js';
import { complete, type Completion } from './completion.js';

/** Equal shares over one envelope with ballots. Refuses an input without ballots, and one with several envelopes. */
export function elect(input: EngineInput, completion: Completion): RunOutcome {
  const [envelope, ...others] = input.envelopes;
  const { ballots } = input;
  if (!ballots) throw refuse('allocation/ballots-missing');
  if (!envelope || others.length > 0) throw refuse('allocation/one-envelope-only');
  refuseFloors('equal-shares', input.requests);
  const projects = input.requests
    .filter(({ requested }) => requested > 0n)
    .map(({ id, requested }) => ({ id, cost: requested }));
  const oneMore = 10n ** BigInt(digitsOf(input.currency));
  const bought = new Set(complete(completion, envelope.amount, projects, ballots, oneMore));
  const supported = new Set(ballots.flatMap(({ approves }) => approves));
  const awards = input.requests.map(({ id, requested }) => ({
    id,
    award: bought.has(id) ? requested : 0n,
    code: bought.has(id) ? ('full' as const) : supported.has(id) ? ('no-money' as const) : ('no-support' as const),
  }));
  const awarded = awards.reduce((all, { award }) => all + award, 0n);
  return outcomeOf(input, [{ ...envelope, awarded, level: {}, rows: rowsOf(awards, input.currency) }]);
}
