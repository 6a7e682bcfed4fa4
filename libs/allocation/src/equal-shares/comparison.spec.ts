import { preferenceOf } from './comparison.js';
import { ballotsOf } from './electorate.js';

const preference = (votes: string[]) =>
  preferenceOf(ballotsOf(votes.map((vote) => [...vote])), new Set(['a', 'b']), new Set(['b', 'c', 'd']));

it.each<[string, string[], bigint, bigint]>([
  ['one more of what they approve of', ['a', 'cd'], 1n, 1n],
  ['all who vote alike', ['a', 'a', 'ab', 'cd'], 3n, 1n],
  ['as many of either: in neither', ['b', 'ac', 'abcd'], 0n, 1n],
  ['nothing of either: in neither', ['', 'x'], 0n, 0n],
])('who gets more: %s', (_title, votes, equalShares, greedy) => {
  expect(preference(votes)).toEqual({ equalShares, greedy });
});
