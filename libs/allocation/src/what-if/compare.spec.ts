import { aRequest, someInput } from '../input/input.factory.js';
import { readInput } from '../input/read-input.js';
import { allocate } from '../run/allocate.js';
import { sha256 } from '../run/hash.factory.js';
import { compareRuns } from './compare.js';

const pair = (requests: unknown[], rule = 'proportional', currency = 'CZK') => {
  const envelopes = [{ id: 'E1', amount: '100', parent: null }];
  const input = readInput(someInput({ requests, envelopes, currency, roundTo: '1' }));
  return { input, result: allocate(input, { rule, hash: sha256 }) };
};
const rows = ['d', 'c', 'b', 'a'].map((id, at) =>
  aRequest(id, `${50 * (at + 1)}`, { area: at % 2 === 0 ? 'N' : 'S', provider: id === 'a' ? null : 'P' }),
);

it('what changed is shown by id, groups by name; who belongs to none is in none', () => {
  const compared = compareRuns(pair(rows), pair(rows, 'constrained-equal-losses'));
  expect(compared.changed.map(({ id, before, after }) => [id, before, after])).toEqual([
    ['a', '40.00', '75.00'],
    ['b', '30.00', '25.00'],
    ['c', '20.00', '0.00'],
    ['d', '10.00', '0.00'],
  ]);
  expect(compared.byArea.map(({ name, difference, winners, losers }) => [name, difference, winners, losers])).toEqual([
    ['N', '-15.00', 0, 2],
    ['S', '15.00', 1, 1],
  ]);
  expect(compared.byProvider.map(({ name, before }) => [name, before])).toEqual([['P', '60.00']]);
  expect([compared.winners, compared.losers, compared.byPriority]).toEqual([1, 3, []]);
});

it('says which runs they were', () => {
  const [one, other] = [pair(rows), pair(rows, 'talmud')];
  const nameOf = ({ result: { rule, inputHash, resultHash } }: typeof one) => ({ rule, inputHash, resultHash });
  const { before, after } = compareRuns(one, other);
  expect([before, after]).toEqual([nameOf(one), nameOf(other)]);
});

it('who is in one run only has nothing in the other, and no code', () => {
  const { changed } = compareRuns(pair([aRequest('a', '60')]), pair([aRequest('b', '70')]));
  expect(changed).toEqual([
    { id: 'a', before: '60.00', after: '0.00', difference: '-60.00', codes: ['full', null] },
    { id: 'b', before: '0.00', after: '70.00', difference: '70.00', codes: [null, 'full'] },
  ]);
});

it('in a currency without decimals', () => {
  const { awarded } = compareRuns(pair([], 'greedy', 'JPY'), pair([aRequest('b', '70')], 'greedy', 'JPY'));
  expect(awarded).toEqual({ before: '0', after: '70', difference: '70' });
});
