import fc from 'fast-check';
import { applyChange } from '../explain/apply-change.js';
import { aRequest, someInput } from '../input/input.factory.js';
import { readInput } from '../input/read-input.js';
import { readScore } from '../input/read-score.js';
import { allocate } from '../run/allocate.js';
import { sha256 } from '../run/hash.factory.js';
import { stabilityOf } from './what-if.js';

const envelopes = [{ id: 'E1', amount: '100', parent: null }];
const options = (rule: string, threshold: bigint | null = null) => ({ rule, threshold, hash: sha256 });
const inputOf = (requests: unknown[], change = {}) => readInput(someInput({ envelopes, requests, ...change }));
const shown = (requests: unknown[], rule = 'greedy', spread = 0n) => {
  const { requests: rows, unchanged } = stabilityOf(inputOf(requests), options(rule), spread)!;
  return [rows.map(({ id, isFunded, change }) => `${id} ${isFunded ? '−' : '+'} ${change}`), unchanged];
};
// Who asks for how much, with how many points.
const row = (id: string, amount: string, score: string | null, change = {}) =>
  aRequest(id, amount, { score, ...change });

it.each<[string, unknown[], string, string[]]>([
  [
    'falls when the one after whom it no longer fits overtakes it',
    [row('a', '60', '9'), row('b', '30', '7'), row('c', '50', '4')],
    'greedy',
    ['a − 5.000001', 'b − null', 'c + 5.000001'],
  ],
  [
    'where the rule stops, who does not fit ends the walk for it',
    [row('a', '60', '9'), row('b', '110', '7')],
    'greedy-no-skip',
    ['a − 2.000001', 'b + null'],
  ],
  [
    'where it does not, who does not fit changes nothing',
    [row('a', '60', '9'), row('b', '110', '7')],
    'greedy',
    ['a − null', 'b + null'],
  ],
  [
    'who comes after a stop climbs above the one that stopped',
    [row('a', '30', '9'), row('b', '80', '7'), row('c', '20', '4')],
    'greedy-no-skip',
    ['a − 2.000001', 'b + 2.000001', 'c + 3.000001'],
  ],
  [
    'nobody falls behind who has no score',
    [row('a', '60', '9'), row('b', '50', null)],
    'greedy',
    ['a − null', 'b + null'],
  ],
  [
    'who has no score is there without a way up',
    [row('a', '60', null), row('b', '50', null)],
    'greedy',
    ['a + null', 'b − null'],
  ],
  [
    'who had no turn, or nothing to get, is not there and takes nothing',
    [
      row('d', '90', '9', { eligible: '0' }),
      row('b', '90', '8', { minimum: '80', cap: '70' }),
      row('c', '90', '7', { cap: '0' }),
      row('a', '90', '6'),
    ],
    'greedy',
    ['a − null'],
  ],
])('%s', (_title, requests, rule, expected) => {
  expect(shown(requests, rule)[0]).toEqual(expected);
});

it('a score that moves by the spread, and its neighbour’s that moves the other way, close twice the spread', () => {
  // A change of 2.000001 points each.
  const requests = [row('b', '60', '9'), row('a', '60', '7'), row('c', '10', null)];
  expect(shown(requests, 'greedy', 1_000_000n)[1]).toBe('3/3');
  expect(shown(requests, 'greedy', 1_000_001n)[1]).toBe('1/3');
  // And of exactly 2: then the two may meet in the middle.
  const nearer = [row('b', '60', '9'), row('a', '60', '7.000001'), row('c', '10', null)];
  expect(shown(nearer, 'greedy', 999_999n)[1]).toBe('3/3');
  expect(shown(nearer, 'greedy', 1_000_000n)[1]).toBe('1/3');
});

it('a ranking without anybody has no share', () => {
  expect(shown([row('a', '60', '9', { eligible: '0' })])).toEqual([[], null]);
});

it.each<[string, string, bigint | null, Readonly<Record<string, unknown>>]>([
  ['points for every unit', 'greedy-per-cost', null, {}],
  ['a minimum score', 'greedy', 5n, {}],
  ['votes', 'equal-shares', null, {}],
  ['parts', 'proportional', null, {}],
  ['limits in limits', 'greedy', null, { limits: [{ area: 'N', cap: '50' }] }],
])('says nothing of a rule of %s', (_title, rule, threshold, change) => {
  const input = inputOf([row('a', '60', '9', { area: 'N' })], change);
  expect(stabilityOf(input, options(rule, threshold), 0n)).toBeNull();
});

it('limits that cross anywhere leave all of it unsaid', () => {
  const tree = [...envelopes, { id: 'E2', amount: '9', parent: 'E1' }, { id: 'E3', amount: '9', parent: null }];
  expect(stabilityOf(inputOf([row('a', '60', '9')], { envelopes: tree }), options('greedy'), 0n)).toBeNull();
});

it('envelopes beside each other are looked at one by one, and shown by id', () => {
  const two = ['E1', 'E2'].map((id) => ({ id, amount: '100', parent: null }));
  const requests = [row('b', '60', '5', { envelope: 'E2' }), row('c', '60', '9'), row('a', '60', '7')];
  const found = stabilityOf(inputOf(requests, { envelopes: two }), options('greedy'), 0n)!;
  expect(found.requests.map(({ id, change }) => [id, change])).toEqual([
    ['a', '2.000001'],
    ['b', null],
    ['c', '2.000001'],
  ]);
});

it.each(['greedy', 'greedy-no-skip'])(
  '%s: with requests that take no part, the change that is shown is the smallest',
  (rule) => {
    const any = fc.record({
      amount: fc.integer({ min: 1, max: 30 }),
      score: fc.option(fc.integer({ min: 0, max: 6 })),
      way: fc.constantFrom({}, {}, {}, { eligible: '0' }, { cap: '0' }, { minimum: '31' }),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 7 }), fc.integer({ min: 1, max: 80 }), (list, money) => {
        const requests = list.map(({ amount, score, way }, at) =>
          row(`r${at}`, `${amount}`, score === null ? null : `${score}`, way),
        );
        const input = inputOf(requests, { envelopes: [{ id: 'E1', amount: `${money}`, parent: null }] });
        const isPaid = (id: string, by: bigint) => {
          const score = input.requests.find((one) => one.id === id)!.score! + by;
          const changed = applyChange(input, id, { kind: 'score-of', score });
          return allocate(changed, options(rule)).awards.find((one) => one.id === id)!.award !== '0.00';
        };
        for (const { id, isFunded, change } of stabilityOf(input, options(rule), 0n)!.requests) {
          if (input.requests.find((one) => one.id === id)!.score === null) continue;
          const sign = isFunded ? -1n : 1n;
          const by = change === null ? 100_000_000n : readScore(change)!;
          expect([id, isPaid(id, sign * by)]).toEqual([id, change === null ? isFunded : !isFunded]);
          if (change !== null && by > 1n) expect([id, isPaid(id, sign * (by - 2n))]).toEqual([id, isFunded]);
        }
      }),
      { numRuns: 150 },
    );
  },
);
