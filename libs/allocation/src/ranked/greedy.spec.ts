import fc from 'fast-check';
import { aRequest, someInput } from '../input/input.factory.js';
import { readInput } from '../input/read-input.js';
import { allocate } from '../run/allocate.js';
import { sha256 } from '../run/hash.factory.js';

const scored = (...rows: [amount: string, score: string | null][]) =>
  rows.map(([amount, score], at) => aRequest(`r${at + 1}`, amount, { score }));
const run = (rule: string, envelope: string, requests: unknown[], threshold: bigint | null = null) =>
  allocate(readInput(someInput({ envelopes: [{ id: 'E1', amount: envelope, parent: null }], requests })), {
    rule,
    threshold,
    hash: sha256,
  });
const four = scored(['250', '9'], ['200', '8'], ['100', '7'], ['50', '6']);

it.each([
  ['passes over what does not fit', 'greedy', null, ['full', 'full', 'no-money', 'full']],
  ['stops at what does not fit', 'greedy-no-skip', null, ['full', 'full', 'no-money', 'after-stop']],
  [
    'leaves out what is under the minimum score',
    'greedy-threshold',
    7_000_000n,
    ['full', 'full', 'no-money', 'threshold'],
  ],
])('%s: 500 over 250, 200, 100 and 50', (_title, rule, threshold, codes) => {
  expect(run(rule, '500', four, threshold).awards.map(({ code }) => code)).toEqual(codes);
});

it('ranks by score, then by the smaller amount, then by id; who has no score comes last', () => {
  const requests = scored(['60', null], ['60', '5'], ['50', '5'], ['50', '5']);
  expect(run('greedy-no-skip', '100', requests).awards.map(({ award }) => award)).toEqual([
    '0.00',
    '0.00',
    '50.00',
    '50.00',
  ]);
});

it('grants the cap where there is one, and nothing below the minimum', () => {
  const requests = [aRequest('a', '100', { cap: '40' }), aRequest('b', '100', { cap: '40', minimum: '50' })];
  expect(run('greedy', '100', requests).awards.map(({ award, code }) => [award, code])).toEqual([
    ['40.00', 'cap'],
    ['0.00', 'minimum'],
  ]);
});

it.each([
  ['a floor', 'greedy', [aRequest('a', '100', { floor: '10' })], 'allocation/floor-not-for-rule'],
  ['a threshold rule without a threshold', 'greedy-threshold', four, 'allocation/threshold-missing'],
  ['equal shares without ballots', 'equal-shares', four, 'allocation/ballots-missing'],
])('refuses %s', (_title, rule, requests, code) => {
  expect(() => run(rule, '100', requests)).toThrow(expect.objectContaining({ code }));
});

const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 5 })), { maxLength: 12 });

it.each(['greedy', 'greedy-no-skip'])('%s: all or nothing, never too much, whatever the order of rows', (rule) => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 0, max: 400 }), (list, envelope) => {
      const requests = scored(...list.map(([amount, score]): [string, string] => [`${amount}`, `${score}`]));
      const result = run(rule, `${envelope}`, requests);
      for (const { id, award } of result.awards)
        expect(['0.00', `${requests.find((one) => one.id === id)!.requested}.00`]).toContain(award);
      expect(result.totals.left.startsWith('-')).toBe(false);
      expect(run(rule, `${envelope}`, [...requests].reverse())).toEqual(result);
    }),
  );
});

it('greedy: taking away a request without an award changes nobody; greedy-no-skip does not promise it', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 0, max: 400 }), (list, envelope) => {
      const requests = scored(...list.map(([amount, score]): [string, string] => [`${amount}`, `${score}`]));
      const funded = run('greedy', `${envelope}`, requests).awards.filter(({ code }) => code === 'full');
      const kept = requests.filter(({ id }) => funded.some((one) => one.id === id));
      expect(run('greedy', `${envelope}`, kept).awards).toEqual(funded);
    }),
  );
  expect(run('greedy-no-skip', '500', four).totals.funded).toBe(2);
  expect(run('greedy-no-skip', '500', [four[0]!, four[1]!, four[3]!]).totals.funded).toBe(3);
});
