import { digitsOf, refuse } from '@levada/kernel';
import type { EngineInput } from '../input/request.js';
import { whole } from '../quotient.js';
import { refuseFloors } from '../ranked/rank-envelopes.js';
import type { RunOutcome } from '../run/engine-result.js';
import type { RunAward } from '../run/run-award.js';
import { outcomeOf } from '../run/totals.js';
import { complete, type Completion } from './completion.js';

/** Equal shares over one envelope with ballots. Refuses an input without ballots, with several envelopes or with limits. */
export function elect(input: EngineInput, completion: Completion): RunOutcome {
  const [envelope, ...others] = input.envelopes;
  const { ballots } = input;
  const rule = 'equal-shares';
  if (!ballots) throw refuse('allocation/ballots-missing', { rule });
  if (!envelope || others.length > 0 || input.limits.length > 0) throw refuse('allocation/one-envelope-only', { rule });
  refuseFloors(rule, input.requests);
  const projects = input.requests
    .filter(({ requested }) => requested > 0n)
    .map(({ id, requested }) => ({ id, cost: requested }));
  const oneMore = 10n ** BigInt(digitsOf(input.currency));
  const bought = new Set(complete(completion, envelope.amount, projects, ballots, oneMore));
  const supported = new Set(ballots.flatMap(({ approves }) => approves));
  const awards = input.requests.map(({ id, requested }): RunAward => {
    const award = bought.has(id) ? requested : 0n;
    const code = bought.has(id) ? 'full' : supported.has(id) ? 'no-money' : 'no-support';
    return { id, award, exact: whole(award), code };
  });
  return outcomeOf(input, awards);
}
