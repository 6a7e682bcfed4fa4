import { ballotsOf } from './electorate.js';

it.each<[string, string[][], [string[], bigint][]]>([
  [
    'equal ballots are counted together',
    [['a'], ['b'], ['a']],
    [
      [['a'], 2n],
      [['b'], 1n],
    ],
  ],
  [
    'in whatever order they name the projects',
    [
      ['b', 'a'],
      ['a', 'b'],
    ],
    [[['a', 'b'], 2n]],
  ],
  ['a project named twice counts once', [['a', 'a'], ['a']], [[['a'], 2n]]],
  [
    'an empty ballot is one, too',
    [[], ['a'], []],
    [
      [['a'], 1n],
      [[], 2n],
    ],
  ],
  ['nobody', [], []],
])('%s', (_title, votes, expected) => {
  const ballots = ballotsOf(votes).map(({ approves, voters }) => [approves, voters]);
  expect(ballots).toEqual(expected);
  // The order in which people voted does not show.
  expect(ballotsOf([...votes].reverse()).map(({ approves, voters }) => [approves, voters])).toEqual(expected);
});
