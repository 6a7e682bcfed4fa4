import { digitsOf, refuse } from '@levada/kernel';
import { electedReasons } from '../explain/elected-reasons.js';
import type { EngineInput, EngineRequest } from '../input/request.js';
import { whole } from '../quotient.js';
import { RANKED_RULES } from '../ranked/greedy.js';
import { rankEnvelopes, refuseFloors } from '../ranked/rank-envelopes.js';
import type { Run, RunAward } from '../run/run-award.js';
import { outcomeOf } from '../run/totals.js';
import { preferenceOf, type ComparisonStep } from './comparison.js';
import { complete, type Completion } from './completion.js';
import { phragmen } from '../phragmen/phragmen.js';
import type { Ballot } from './electorate.js';
import type { Election, Project } from './equal-shares.js';

/** Millionths. */
const POINT = 1_000_000n;

/** Equal shares over one envelope with ballots. Refuses an input without ballots, with several envelopes or with limits. */
export function elect(input: EngineInput, completion: Completion, comparison: ComparisonStep = 'none'): Run {
  const { envelope, ballots } = theVote(input, 'equal-shares');
  const oneMore = 10n ** BigInt(digitsOf(input.currency));
  const election = complete(completion, envelope, projectsOf(input), ballots, oneMore);
  const run = electedRun(input, election, (changed) => elect(changed, completion, comparison));
  return comparison === 'none' ? run : compared(input, run, ballots);
}

/** Keeps the outcome of equal shares unless more voters get more of what they approve of from `greedy` by approvals. */
function compared(input: EngineInput, run: Run, ballots: readonly Ballot[]): Run {
  const approvals = new Map<string, bigint>();
  for (const { approves, voters } of ballots)
    for (const id of approves) approvals.set(id, (approvals.get(id) ?? 0n) + voters);
  const scored = input.requests.map((one) => ({ ...one, score: (approvals.get(one.id) ?? 0n) * POINT }));
  const greedy = rankEnvelopes(RANKED_RULES[0]!, { ...input, requests: scored }, null);
  const { equalShares, greedy: better } = preferenceOf(ballots, chosenBy(run), chosenBy(greedy));
  const isKept = better <= equalShares;
  const [kept, votes] = [isKept ? run : greedy, { equalShares: `${equalShares}`, greedy: `${better}` }];
  return {
    outcome: { ...kept.outcome, comparison: { ...votes, kept: isKept ? 'equal-shares' : 'greedy' } },
    // A change that would fund it in the ranking could also bring equal shares back.
    reasonOf: (id) => (isKept ? run.reasonOf(id) : { ...greedy.reasonOf(id), change: null }),
  };
}

function chosenBy({ outcome }: Run): ReadonlySet<string> {
  return new Set(outcome.awards.filter(({ code }) => code === 'full').map(({ id }) => id));
}

/** Phragmén's sequential rule over one envelope with ballots; refuses the same. */
export function electSequentially(input: EngineInput): Run {
  const { envelope, ballots } = theVote(input, 'phragmen');
  return electedRun(input, phragmen(envelope, projectsOf(input), ballots), electSequentially);
}

/** The one envelope and the ballots that a rule of voters needs. */
function theVote(input: EngineInput, rule: string): { envelope: bigint; ballots: readonly Ballot[] } {
  const [envelope, ...others] = input.envelopes;
  if (!input.ballots) throw refuse('allocation/ballots-missing', { rule });
  if (!envelope || others.length > 0 || input.limits.length > 0) throw refuse('allocation/one-envelope-only', { rule });
  refuseFloors(rule, input.requests);
  return { envelope: envelope.amount, ballots: input.ballots };
}

/** Requests with a cost: what asks for nothing is never bought. */
function projectsOf({ requests }: EngineInput): Project[] {
  return requests.filter(({ requested }) => requested > 0n).map(({ id, requested }) => ({ id, cost: requested }));
}

/** The rows of an election, and why; `again` runs the same rule on a changed input. */
function electedRun(input: EngineInput, election: Election, again: (changed: EngineInput) => Run): Run {
  const bought = new Set(election.bought.map(({ id }) => id));
  const supported = new Set((input.ballots ?? []).flatMap(({ approves }) => approves));
  const codeOf = ({ id }: EngineRequest): RunAward['code'] =>
    bought.has(id) ? 'full' : supported.has(id) ? 'no-money' : 'no-support';
  const awards = input.requests.map((one): RunAward => {
    const award = bought.has(one.id) ? one.requested : 0n;
    return { id: one.id, award, exact: whole(award), code: codeOf(one) };
  });
  return { outcome: outcomeOf(input, awards), reasonOf: electedReasons(input, election, again) };
}
