import { floor } from '@levada/kernel';
import fc from 'fast-check';
import { ballotsOf } from './electorate.js';
import { equalShares } from './equal-shares.js';
import { anyVote, ballotsIn, plainEqualShares } from './plain-elections.factory.js';

const projectsOf = (costs: Record<string, bigint>) => Object.entries(costs).map(([id, cost]) => ({ id, cost }));
const elect = (share: bigint, costs: Record<string, bigint>, votes: string) =>
  equalShares(share, projectsOf(costs), ballotsOf(votes.split(' ').map((vote) => [...vote])));

// Who votes for what, one word for each voter; what is bought in turn, and what its supporters held together.
it.each<[string, bigint, Record<string, bigint>, string, [string, bigint][]]>([
  ['what more voters want is cheaper for each of them', 90n, { a: 30n, b: 60n }, 'ab b a b b b', [['b', 75n]]],
  [
    'who has less than an equal part gives all that is left',
    60n,
    { a: 20n, b: 30n },
    'a ab b',
    [
      ['a', 40n],
      ['b', 30n],
    ],
  ],
  [
    'equally cheap: the lower cost first',
    100n,
    { a: 40n, b: 20n },
    'ab ab',
    [
      ['b', 100n],
      ['a', 80n],
    ],
  ],
  [
    'equally cheap and dear: the id',
    100n,
    { b: 20n, a: 20n },
    'ab ab',
    [
      ['a', 100n],
      ['b', 80n],
    ],
  ],
  ['nothing is bought on credit', 30n, { a: 16n }, 'a b', []],
  ['the last unit is enough', 30n, { a: 15n }, 'a b', [['a', 15n]]],
])('%s', (_title, share, costs, votes, expected) => {
  expect(elect(share, costs, votes).bought.map(({ id, held }) => [id, held])).toEqual(expected);
});

it('what was too dear for its supporters stays so, and their money is said in whole units', () => {
  const { bought, heldAtEnd } = elect(100n, { a: 60n, b: 40n, c: 50n }, 'a ab c');
  expect(bought).toEqual([{ id: 'a', held: 66n }]);
  expect(['a', 'b', 'c'].map(heldAtEnd)).toEqual([6n, 3n, 33n]);
});

it('without voters nothing is bought, and nobody holds anything', () => {
  const { bought, heldAtEnd } = equalShares(100n, projectsOf({ a: 10n }), []);
  expect([bought, heldAtEnd('a')]).toEqual([[], 0n]);
});

it('buys what a reckoning by definition buys, in the same order, and leaves the same money', () => {
  fc.assert(
    fc.property(anyVote, (vote) => {
      const { bought, heldAtEnd } = equalShares(vote.envelope, vote.projects, ballotsIn(vote));
      const plain = plainEqualShares(vote);
      expect(bought).toEqual(plain.bought.map(({ id, held }) => ({ id, held: floor(held) })));
      for (const { id } of vote.projects) expect([id, heldAtEnd(id)]).toEqual([id, floor(plain.held(id))]);
    }),
    { numRuns: 200 },
  );
});
