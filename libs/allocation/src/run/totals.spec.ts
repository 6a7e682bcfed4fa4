import { aRequest, someInput } from '../input/input.factory.js';
import { readInput } from '../input/read-input.js';
import { allocate, type AllocateOptions } from './allocate.js';
import { sha256 } from './hash.factory.js';
import { namingFloors } from './naming-floors.js';

const ENVELOPES = [
  { id: 'E2', amount: '30', parent: 'E1' },
  { id: 'E1', amount: '100', parent: null },
  { id: 'E0', amount: '50', parent: null },
];
const REQUESTS = [
  aRequest('c', '60', { envelope: 'E2', provider: 'P' }),
  aRequest('b', '80', { envelope: 'E1', provider: 'P', area: 'N' }),
  aRequest('a', '20', { envelope: 'E0', area: 'N' }),
  aRequest('d', '40', { envelope: 'E0', eligible: '0' }),
];
const run = (change: Readonly<Record<string, unknown>>, options: Partial<AllocateOptions> = {}) =>
  allocate(readInput(someInput({ envelopes: ENVELOPES, requests: REQUESTS, ...change })), {
    rule: 'proportional',
    hash: sha256,
    ...options,
  });

it('sums over all, over each envelope with what lies in it, and over each group that has a limit', () => {
  const limits = [
    { provider: 'P', floor: '5' },
    { area: 'N', cap: '70', floor: '10' },
  ];
  const { awards, totals } = run({ limits });
  // E2 is full at a half, N at seven tenths.
  expect(awards.map(({ id, award }) => [id, award])).toEqual([
    ['a', '14.00'],
    ['b', '56.00'],
    ['c', '30.00'],
    ['d', '0.00'],
  ]);
  expect(totals).toEqual({
    requests: 4,
    funded: 3,
    // Of E0 and E1: E2 lies in E1.
    envelope: '150.00',
    requested: '200.00',
    awarded: '100.00',
    left: '50.00',
    envelopes: [
      { id: 'E0', amount: '50.00', awarded: '14.00', left: '36.00' },
      { id: 'E1', amount: '100.00', awarded: '86.00', left: '14.00' },
      { id: 'E2', amount: '30.00', awarded: '30.00', left: '0.00', coefficient: '1/2' },
    ],
    limits: [
      { kind: 'area', id: 'N', cap: '70.00', floor: '10.00', awarded: '70.00', coefficient: '7/10' },
      { kind: 'provider', id: 'P', cap: null, floor: '5.00', awarded: '86.00' },
    ],
  });
});

it('a group and an envelope of one name keep their own sums and levels', () => {
  const requests = [aRequest('a', '20', { envelope: 'E0', area: 'E0' }), aRequest('b', '40', { envelope: 'E0' })];
  const { totals } = run({ requests, limits: [{ area: 'E0', cap: '5' }] });
  expect(totals.envelopes[0]).toEqual({ id: 'E0', amount: '50.00', awarded: '45.00', left: '5.00' });
  expect(totals.limits).toEqual([
    { kind: 'area', id: 'E0', cap: '5.00', floor: '0.00', awarded: '5.00', coefficient: '1/4' },
  ]);
});

it.each<[string, object]>([
  ['proportional', { coefficient: '1/2' }],
  ['constrained-equal-awards', { commonAward: '30' }],
  ['constrained-equal-losses', { commonLoss: '30' }],
  ['talmud', {}],
  ['greedy', {}],
])('the level of %s by its name', (rule, level) => {
  const requests = [aRequest('a', '60', { envelope: 'E0' }), aRequest('b', '60', { envelope: 'E0' })];
  const envelopes = [{ id: 'E0', amount: '60', parent: null }];
  const {
    id: _id,
    amount: _amount,
    awarded: _awarded,
    left: _left,
    ...found
  } = run({ requests, envelopes }, { rule }).totals.envelopes[0]!;
  expect(found).toEqual(level);
});

it('without limits of groups there is no word of them, and without votes none of what was chosen', () => {
  const result = run({});
  expect([result.totals.limits, result.selected, result.spent, result.comparison]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect('limits' in result.totals || 'selected' in result || 'spent' in result).toBe(false);
});

it('a floor of a group out of reach is a refusal, in money; what else goes wrong stays what it is', () => {
  expect(() => run({ limits: [{ provider: 'P', floor: '140' }] })).toThrow(
    expect.objectContaining({
      code: 'allocation/group-floor-infeasible',
      facts: { kind: 'provider', limit: 'P', floor: '140.00', reached: '100.00' },
    }),
  );
  const bug = new Error('another');
  expect(() =>
    namingFloors('CZK', () => {
      throw bug;
    }),
  ).toThrow(bug);
});
