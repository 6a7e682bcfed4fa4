import { aRequest, someInput } from '../input/input.factory.js';
import { readInput } from '../input/read-input.js';
import { allocate } from '../run/allocate.js';
import { sha256 } from '../run/hash.factory.js';
import { surroundingsOf } from './surroundings.js';

const input = readInput(
  someInput({
    envelopes: [{ id: 'E1', amount: '100', parent: null }],
    requests: [
      aRequest('a', '40', { score: '9', kind: 'k' }),
      aRequest('b', '30', { score: '8', kind: 'k' }),
      aRequest('c', '30', { score: '7', kind: 'k' }),
      aRequest('d', '60', { score: '6', kind: 'k', priority: 'P1' }),
      aRequest('e', '70', { score: '5', kind: 'k' }),
      aRequest('f', '70', { score: '4', kind: 'k' }),
      aRequest('g', '65', { score: '3', kind: 'other' }),
      aRequest('h', '50', { score: '2', kind: 'k', eligible: '0' }),
    ],
  }),
);
const { awards } = allocate(input, { rule: 'greedy', hash: sha256 });
const beside = (id: string, isAllOrNothing = true) =>
  surroundingsOf(
    input,
    awards,
    isAllOrNothing,
  )(id).map(({ kind, figures }) => {
    const name = figures['neighbour'] ?? figures['priority']!;
    const amount = figures['amount'];
    return [kind, 'text' in name && name.text, ...(amount && 'minor' in amount ? [amount.minor] : [])];
  });

// a, b and c are funded with 100 together; d to g are not, h asks for nothing that is eligible.
it.each<[string, ReturnType<typeof beside>]>([
  ['a', [['dearer-unfunded', 'd', 6000n]]],
  ['b', [['dearer-unfunded', 'd', 6000n]]],
  [
    'd',
    [
      ['priority', 'P1'],
      ['cheaper-funded', 'a', 4000n],
    ],
  ],
  ['e', [['cheaper-funded', 'a', 4000n]]],
  ['g', []],
  ['h', []],
])('the neighbours of %s', (id, notes) => {
  expect(beside(id)).toEqual(notes);
});

it('where amounts are cut there is no line, only the priority', () => {
  expect(beside('a', false)).toEqual([]);
  expect(beside('d', false)).toEqual([['priority', 'P1']]);
});

it('of equal amounts the first by id is named, on either side of the line', () => {
  const rows = [
    ['d', '40', '9'],
    ['c', '40', '8'],
    ['f', '60', '7'],
    ['e', '60', '6'],
  ].map(([id, amount, score]) => aRequest(id!, amount!, { score }));
  const all = readInput(someInput({ envelopes: [{ id: 'E1', amount: '85', parent: null }], requests: rows }));
  const result = allocate(all, { rule: 'greedy', hash: sha256 });
  const named = (id: string) =>
    surroundingsOf(all, result.awards, true)(id).map(({ figures }) => (figures['neighbour'] as { text: string }).text);
  expect(['c', 'd', 'e', 'f'].map(named)).toEqual([['e'], ['e'], ['c'], ['c']]);
});

it('a neighbour costs less or more, never the same', () => {
  const rows = [aRequest('a', '40', { score: '9' }), aRequest('b', '40', { score: '8' })];
  const all = readInput(someInput({ envelopes: [{ id: 'E1', amount: '40', parent: null }], requests: rows }));
  const notes = surroundingsOf(all, allocate(all, { rule: 'greedy', hash: sha256 }).awards, true);
  expect([notes('a'), notes('b')]).toEqual([[], []]);
});
