import { aRequest, someInput } from '../input/input.factory.js';
import { told } from './told.factory.js';

const inputOf = (envelope: string, requests: unknown[], change = {}) =>
  someInput({ envelopes: [{ id: 'E1', amount: envelope, parent: null }], requests, ...change });

const LIMITED = [
  aRequest('a', '100', { cap: '10' }),
  aRequest('b', '100', { floor: '60' }),
  aRequest('c', '100'),
  aRequest('d', '100', { eligible: '0' }),
  aRequest('e', '100', { eligible: '5' }),
];

// 100 over a cap of 10, a floor of 60, a plain 100, and 5 that are eligible.
it.each<[string, string[]]>([
  // 10 + 60 are bound; 30 over 100 and 5.
  [
    'proportional',
    [
      'a cap: award 10.00, rule 28.57, cap 10.00 > cut-below E1 80.50',
      'b floor: award 60.00, rule 28.57, floor 60.00, difference 31.43 > more-above E1 133.00',
      'c cut-coefficient: claim 100.00, award 28.57, exact 28.57, binding 100.00, limit envelope E1, coefficient 2/7, coefficientDecimal 0.285714 > met-with E1 215.00 100.00',
      'd not-eligible: requested 100.00 > something-eligible',
      'e cut-coefficient: claim 5.00, award 1.43, exact 1.43, binding 100.00, limit envelope E1, coefficient 2/7, coefficientDecimal 0.285714 > met-with E1 215.00 5.00',
    ],
  ],
  // 30 over two claims, one of which wants 5 only.
  [
    'constrained-equal-awards',
    [
      'a cap: award 10.00, rule 25.00, cap 10.00 > cut-below E1 85.00',
      'b floor: award 60.00, rule 25.00, floor 60.00, difference 35.00 > more-above E1 135.00',
      'c cut-level: claim 100.00, award 25.00, binding 100.00, limit envelope E1, level 25.00 > met-with E1 215.00 100.00',
      'd not-eligible: requested 100.00 > something-eligible',
      'e eligible: requested 100.00, eligible 5.00 > cut-below E1 75.00',
    ],
  ],
  // All lose 70; e has not so much.
  [
    'constrained-equal-losses',
    [
      'a cap: award 10.00, rule 30.00, cap 10.00 > cut-below E1 80.00',
      'b floor: award 60.00, rule 30.00, floor 60.00, difference 30.00 > more-above E1 130.00',
      'c cut-loss: claim 100.00, award 30.00, exact 30.00, binding 100.00, limit envelope E1, level 70.00 > met-with E1 215.00 100.00',
      'd not-eligible: requested 100.00 > something-eligible',
      'e loss-takes-all: claim 5.00, award 0.00, binding 100.00, limit envelope E1, level 70.00 > more-above E1 200.00',
    ],
  ],
  // Half of 5 for e, then equal awards.
  [
    'talmud',
    [
      'a cap: award 10.00, rule 27.50, cap 10.00 > cut-below E1 82.50',
      'b floor: award 60.00, rule 27.50, floor 60.00, difference 32.50 > more-above E1 132.50',
      'c cut-plain: claim 100.00, award 27.50, exact 27.50, binding 100.00, limit envelope E1 > met-with E1 215.00 100.00',
      'd not-eligible: requested 100.00 > something-eligible',
      'e cut-plain: claim 5.00, award 2.50, exact 2.50, binding 100.00, limit envelope E1 > met-with E1 215.00 5.00',
    ],
  ],
  // 40 are left over 40 that b still claims, 100 and 5, and the cap of a.
  [
    'network-first',
    [
      'a cap: award 10.00, rule 10.00, cap 10.00 > cut-below E1 84.50',
      'b cut-guaranteed: award 68.28, exact 68.28, binding 100.00, limit envelope E1, guaranteed 60.00, rest 8.28 > met-with E1 215.00 100.00',
      'c cut-plain: claim 100.00, award 20.69, exact 20.69, binding 100.00, limit envelope E1 > met-with E1 215.00 100.00',
      'd not-eligible: requested 100.00 > something-eligible',
      'e cut-plain: claim 5.00, award 1.03, exact 1.03, binding 100.00, limit envelope E1 > met-with E1 215.00 5.00',
    ],
  ],
])('%s: what bound each, and what would have changed it', (rule, expected) => {
  expect(told(inputOf('100', LIMITED), { rule })).toEqual(expected);
});

it('where there is enough for all, a cap binds what the whole claim would get', () => {
  expect(told(inputOf('1000', LIMITED), { rule: 'proportional' })).toEqual([
    'a cap: award 10.00, rule 100.00, cap 10.00 > cut-below E1 80.50',
    'b full: requested 100.00 > cut-below E1 215.00',
    'c full: requested 100.00 > cut-below E1 215.00',
    'd not-eligible: requested 100.00 > something-eligible',
    'e eligible: requested 100.00, eligible 5.00 > cut-below E1 215.00',
  ]);
});

const SCORED = [
  aRequest('a', '100', { score: '3' }),
  aRequest('b', '100', { score: '1' }),
  aRequest('c', '100', { score: '0' }),
  aRequest('d', '100'),
  aRequest('e', '100', { score: '0.5', floor: '10' }),
  aRequest('f', '10', { score: '9' }),
];

describe('score-proportional', () => {
  it.each<[string, bigint | null, string[]]>([
    // A fifth for every point; 9 points would be more than f asks for.
    [
      'without a minimum score, one has to have points',
      null,
      [
        'a cut-per-point: claim 100.00, award 60.00, exact 60.00, binding 100.00, limit envelope E1, coefficient 1/5, coefficientDecimal 0.2, score 3 > met-with E1 160.00 100.00',
        'b cut-per-point: claim 100.00, award 20.00, exact 20.00, binding 100.00, limit envelope E1, coefficient 1/5, coefficientDecimal 0.2, score 1 > met-with E1 260.00 100.00',
        'c threshold: score 0, threshold 0.000001 > score-of 0.000001',
        'd no-score: threshold 0.000001 > score-of 0.000001',
        'e floor: award 10.00, rule 10.00, floor 10.00, difference 0.00 > more-above E1 100.00',
        'f full: requested 10.00 > cut-below E1 64.45',
      ],
    ],
    [
      'to who is under the minimum score the rule gives nothing',
      2_000_000n,
      [
        'a cut-per-point: claim 100.00, award 80.00, exact 80.00, binding 100.00, limit envelope E1, coefficient 4/15, coefficientDecimal 0.266666, score 3 > met-with E1 120.00 100.00',
        'b threshold: score 1, threshold 2 > score-of 2',
        'c threshold: score 0, threshold 2 > score-of 2',
        'd no-score: threshold 2 > score-of 2',
        'e floor: award 10.00, rule 0.00, floor 10.00, difference 10.00 > nothing',
        'f full: requested 10.00 > cut-below E1 53.34',
      ],
    ],
    [
      'a minimum score of nothing is none',
      0n,
      [
        'a cut-per-point: claim 100.00, award 60.00, exact 60.00, binding 100.00, limit envelope E1, coefficient 1/5, coefficientDecimal 0.2, score 3 > met-with E1 160.00 100.00',
        'b cut-per-point: claim 100.00, award 20.00, exact 20.00, binding 100.00, limit envelope E1, coefficient 1/5, coefficientDecimal 0.2, score 1 > met-with E1 260.00 100.00',
        'c threshold: score 0, threshold 0.000001 > score-of 0.000001',
        'd no-score: threshold 0.000001 > score-of 0.000001',
        'e floor: award 10.00, rule 10.00, floor 10.00, difference 0.00 > more-above E1 100.00',
        'f full: requested 10.00 > cut-below E1 64.45',
      ],
    ],
  ])('%s', (_title, threshold, expected) => {
    expect(told(inputOf('100', SCORED), { rule: 'score-proportional', threshold })).toEqual(expected);
  });

  it('as the rest of network-first', () => {
    const options = { rule: 'network-first', rest: 'score-proportional', threshold: 2_000_000n };
    expect(told(inputOf('100', SCORED), options)).toEqual([
      'a cut-plain: claim 100.00, award 80.00, exact 80.00, binding 100.00, limit envelope E1 > met-with E1 120.00 100.00',
      'b threshold: score 1, threshold 2 > score-of 2',
      'c threshold: score 0, threshold 2 > score-of 2',
      'd no-score: threshold 2 > score-of 2',
      'e floor: award 10.00, rule 10.00, floor 10.00, difference 0.00 > nothing',
      'f full: requested 10.00 > cut-below E1 53.34',
    ]);
  });
});

it('a minimum: the share before somebody left, cut to the unit', () => {
  // 45.45 each at first, in tens 50 and 40; when b has left, a and c share 100 as 100 to 20.
  const requests = [
    aRequest('a', '100', { minimum: '50' }),
    aRequest('b', '100', { minimum: '50' }),
    aRequest('c', '20'),
  ];
  expect(told(inputOf('100', requests, { roundTo: '10' }), { rule: 'proportional' })).toEqual([
    'a cut-coefficient: claim 100.00, award 80.00, exact 83.33, binding 100.00, limit envelope E1, coefficient 5/6, coefficientDecimal 0.833333 > met-with E1 220.00 100.00',
    'b minimum: share 40.00, minimum 50.00 > minimum-at-most 40.00',
    'c full: requested 20.00 > cut-below E1 20.00',
  ]);
});

it('a minimum: a unit that rounding gave does not count', () => {
  // 55 each, in tens 60 and 50: a, with 60, is short of 80.
  const requests = [aRequest('a', '100', { minimum: '80' }), aRequest('b', '100')];
  expect(told(inputOf('110', requests, { roundTo: '10' }), { rule: 'proportional' })[0]).toBe(
    'a minimum: share 60.00, minimum 80.00 > minimum-at-most 50.00',
  );
});

it.each<[string, string]>([
  ['constrained-equal-awards', 'a full: requested 100.00 > nothing'],
  ['talmud', 'a full: requested 100.00 > nothing'],
])('%s: a floor of all that is asked is no share that happens to be enough', (rule, expected) => {
  const requests = [aRequest('a', '100', { floor: '100' }), aRequest('b', '800'), aRequest('c', '800')];
  expect(told(inputOf(rule === 'talmud' ? '500' : '150', requests), { rule })).toContain(expected);
});

it('less than the unit: what it would be without rounding', () => {
  const requests = [aRequest('a', '100'), aRequest('b', '20'), aRequest('c', '200')];
  expect(told(inputOf('100', requests, { roundTo: '50' }), { rule: 'proportional' })).toEqual([
    'a cut-coefficient: claim 100.00, award 50.00, exact 31.25, binding 100.00, limit envelope E1, coefficient 5/16, coefficientDecimal 0.3125 > met-with E1 320.00 100.00',
    'b below-unit: award 0.00, exact 6.25, binding 100.00, limit envelope E1, unit 50.00 > met-with E1 320.00 20.00',
    'c cut-coefficient: claim 200.00, award 50.00, exact 62.50, binding 100.00, limit envelope E1, coefficient 5/16, coefficientDecimal 0.3125 > met-with E1 320.00 200.00',
  ]);
});

it.each<[string, string, unknown[], string[]]>([
  [
    'constrained-equal-losses',
    '320',
    [aRequest('a', '100', { floor: '100' }), aRequest('b', '200', { cap: '150' }), aRequest('c', '300')],
    [
      'a full: requested 100.00 > nothing',
      'b cut-loss: claim 200.00, award 60.00, exact 60.00, binding 320.00, limit envelope E1, level 140.00 > met-with E1 500.00 150.00',
      'c cut-loss: claim 300.00, award 160.00, exact 160.00, binding 320.00, limit envelope E1, level 140.00 > met-with E1 550.00 300.00',
    ],
  ],
  [
    'constrained-equal-awards',
    '100',
    [aRequest('a', '20'), aRequest('b', '200'), aRequest('c', '60', { cap: '20' }), aRequest('d', '40')],
    [
      'a full-below-level: claim 20.00, level 30.00 > cut-below E1 80.00',
      'b cut-level: claim 200.00, award 30.00, binding 100.00, limit envelope E1, level 30.00 > met-with E1 280.00 200.00',
      'c cap: award 20.00, rule 30.00, cap 20.00 > cut-below E1 80.00',
      'd cut-level: claim 40.00, award 30.00, binding 100.00, limit envelope E1, level 30.00 > met-with E1 120.00 40.00',
    ],
  ],
])('%s: who is met in full', (rule, envelope, requests, expected) => {
  expect(told(inputOf(envelope, requests), { rule })).toEqual(expected);
});

it.each<[string, object, string[]]>([
  ['proportional', { area: 'N', floor: '40' }, ['a group-floor: award 40.00, exact 40.00, floor 40.00, limit area N']],
  [
    'constrained-equal-awards',
    { provider: 'P', floor: '80', cap: '90' },
    ['a', 'b'].map((id) => `${id} group-floor: award 40.00, exact 40.00, floor 80.00, limit provider P`),
  ],
])('%s: who is lifted for the floor of a group', (rule, limit, expected) => {
  const requests = [
    aRequest('a', '100', { area: 'N', provider: 'P' }),
    aRequest('b', '100', { area: 'S', provider: 'P' }),
    aRequest('c', '200', { area: 'S' }),
  ];
  const lines = told(inputOf('100', requests, { limits: [limit] }), { rule }).map((one) => one.split(' > ')[0]!);
  expect(lines.filter((one) => one.includes('group-floor'))).toEqual(expected);
});
