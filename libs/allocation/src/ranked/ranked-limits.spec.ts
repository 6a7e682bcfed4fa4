import { aRequest, someInput } from '../input/input.factory.js';
import { readInput } from '../input/read-input.js';
import { allocate } from '../run/allocate.js';
import { sha256 } from '../run/hash.factory.js';

const codes = (rule: string, json: unknown) =>
  allocate(readInput(json), { rule, hash: sha256 }).awards.map(({ code }) => code);
const envelopes = (inner: string) => [
  { id: 'E0', amount: '500', parent: null },
  { id: 'E1', amount: inner, parent: 'E0' },
];
const requests = [
  aRequest('r1', '250', { score: '9', envelope: 'E1', area: 'N' }),
  aRequest('r2', '200', { score: '8', envelope: 'E1', area: 'N' }),
  aRequest('r3', '100', { score: '7', envelope: 'E0', area: 'S' }),
  aRequest('r4', '50', { score: '6', envelope: 'E1', area: 'S' }),
];
const json = (inner: string, ...limits: unknown[]) => someInput({ envelopes: envelopes(inner), requests, limits });

it.each([
  [
    'greedy',
    'what does not fit into the inner envelope is passed over',
    json('300'),
    ['full', 'no-money', 'full', 'full'],
  ],
  // r2 does not fit into E1, so E1 ends; r3 lies in E0 only.
  [
    'greedy-no-skip',
    'the envelope without room ends, the one around it goes on',
    json('300'),
    ['full', 'no-money', 'full', 'after-stop'],
  ],
  ['greedy', 'the outer one has no room', json('500'), ['full', 'full', 'no-money', 'full']],
  ['greedy', 'a cap of an area', json('500', { area: 'N', cap: '300' }), ['full', 'no-money', 'full', 'full']],
  [
    'greedy-no-skip',
    'a cap of an area ends for that area',
    json('500', { area: 'N', cap: '240' }),
    ['no-money', 'after-stop', 'full', 'full'],
  ],
  // S gets its 150 first: 350 are left, then 100.
  [
    'greedy',
    'a floor of an area is served first',
    json('500', { area: 'S', floor: '150' }),
    ['full', 'no-money', 'full', 'full'],
  ],
  [
    'greedy',
    'a floor is reached by as many as it takes',
    json('500', { area: 'S', floor: '80' }),
    ['full', 'no-money', 'full', 'full'],
  ],
])('%s: %s', (rule, _title, input, expected) => {
  expect(codes(rule, input)).toEqual(expected);
});

it('names a floor of a group that cannot be reached', () => {
  expect(() => codes('greedy', json('500', { area: 'S', floor: '151' }))).toThrow(
    expect.objectContaining({
      code: 'allocation/group-floor-infeasible',
      facts: { kind: 'area', limit: 'S', floor: '151.00', reached: '150.00' },
    }),
  );
});

it('greedy-per-cost: the most points for every koruna first', () => {
  const rows = [
    aRequest('a', '300', { score: '9' }),
    aRequest('b', '100', { score: '5' }),
    aRequest('c', '100', { score: '4' }),
    aRequest('d', '10'),
  ];
  const input = someInput({ requests: rows, envelopes: [{ id: 'E1', amount: '400', parent: null }] });
  expect(codes('greedy-per-cost', input)).toEqual(['no-money', 'full', 'full', 'full']);
  expect(codes('greedy', input)).toEqual(['full', 'full', 'no-money', 'no-money']);
});
