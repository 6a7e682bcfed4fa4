import fc from 'fast-check';
import { complete, COMPLETIONS, type Completion } from './completion.js';
import { anyVote, ballotsIn, plainEqualShares, type Vote } from './plain-elections.factory.js';

const ONE_MORE = 3n;
const bought = (completion: Completion, vote: Vote, oneMore = ONE_MORE) =>
  complete(completion, vote.envelope, vote.projects, ballotsIn(vote), oneMore).bought.map(({ id }) => id);
const voteOf = (envelope: bigint, costs: Record<string, bigint>, votes: string): Vote => ({
  envelope,
  projects: Object.entries(costs).map(([id, cost]) => ({ id, cost })),
  votes: votes.split(' ').map((vote) => [...vote]),
});

describe('what a completion buys with the money that is left', () => {
  const PARK = voteOf(100n, { a: 60n, b: 36n, c: 90n }, 'a ab c');
  const SWING = voteOf(30n, { b: 10n, c: 30n }, 'bc c -');
  // With 36 each, 12 are left with the second voter when a is bought; with 66, 36.
  it.each<[string, Completion, Vote, string[]]>([
    ['nothing', 'none', PARK, ['a']],
    ['what fits with more for each', 'add1', PARK, ['a', 'b']],
    ['the same, and then nothing fits any more', 'add1-exhaustive', PARK, ['a', 'b']],
    // Ten each buy b. At fifteen c is the cheaper one for its two voters, and leaves nothing for b.
    ['goes on to what more voters want', 'add1', SWING, ['c']],
    ['is content when nothing more fits', 'add1-exhaustive', SWING, ['b']],
    ['what nobody votes for, never', 'add1', voteOf(100n, { a: 60n, z: 40n }, 'a a'), ['a']],
    [
      'what nobody votes for is money that something would fit into',
      'add1-exhaustive',
      voteOf(100n, { a: 60n, z: 40n }, 'a a'),
      ['a'],
    ],
    ['all of it where there is enough', 'add1', voteOf(100n, { a: 60n, b: 40n }, 'a b'), ['b', 'a']],
    [
      'an outcome that costs all of the envelope is kept',
      'add1-exhaustive',
      voteOf(60n, { a: 60n, b: 70n }, 'a b'),
      ['a'],
    ],
  ])('%s: %s', (_title, completion, vote, expected) => {
    expect(bought(completion, vote, 1n)).toEqual(expected);
  });
});

/** As the rule is told: election after election, each from the start, and the last that the envelope allows. */
function plainly(completion: Completion, vote: Vote): string[] {
  const cost = (ids: string[]) => vote.projects.reduce((all, one) => (ids.includes(one.id) ? all + one.cost : all), 0n);
  const wanted = vote.projects.filter(({ id }) => vote.votes.flat().includes(id));
  const round = (raised: bigint) => {
    const envelope = vote.envelope + raised * ONE_MORE * BigInt(vote.votes.length);
    return plainEqualShares({ ...vote, envelope }).bought.map(({ id }) => id);
  };
  let ids = round(0n);
  for (let raised = 1n; completion !== 'none' && ids.length < wanted.length; raised += 1n) {
    const fits = vote.projects.some((one) => !ids.includes(one.id) && cost(ids) + one.cost <= vote.envelope);
    if (completion === 'add1-exhaustive' && !fits) break;
    const next = round(raised);
    if (cost(next) > vote.envelope) break;
    ids = next;
  }
  return ids;
}

it.each(COMPLETIONS)('%s: buys what the rule as it is told buys, in the same order', (completion) => {
  fc.assert(
    fc.property(anyVote, (vote) => {
      expect(bought(completion, vote)).toEqual(plainly(completion, vote));
    }),
    { numRuns: 100 },
  );
});
