import { aRequest, someInput } from '../input/input.factory.js';
import { told } from './told.factory.js';

const row = (id: string, amount: string, score: string | null, change = {}) =>
  aRequest(id, amount, { score, ...change });
const envelope = (amount: string) => [{ id: 'E1', amount, parent: null }];

describe('one envelope of 500: rank, what was left at its turn, and what would have changed it', () => {
  const requests = [
    row('a', '250', '9'),
    row('b', '200', '8'),
    row('c', '100', '7'),
    row('d', '50', '6'),
    row('e', '30', '5', { eligible: '0' }),
    row('f', '90', '4', { cap: '40', minimum: '50' }),
    row('g', '90', null, { cap: '0' }),
    row('h', '20', null),
  ];
  const json = someInput({ envelopes: envelope('500'), requests });

  it.each<[string, string[]]>([
    [
      'greedy',
      [
        'a rank-funded: claim 250.00, rank 1, left 500.00, limit envelope E1 > asking-above 500.00',
        'b rank-funded: claim 200.00, rank 2, left 250.00, limit envelope E1 > asking-above 250.00',
        'c rank-short: claim 100.00, rank 3, left 50.00, limit envelope E1, short 50.00 > asking-at-most 50.00',
        'd rank-funded: claim 50.00, rank 4, left 50.00, limit envelope E1 > asking-above 50.00',
        'e not-eligible: requested 30.00 > something-eligible',
        'f claim-below-minimum: claim 40.00, minimum 50.00 > minimum-at-most 40.00',
        'g cap-of-nothing: requested 90.00, cap 0.00 > nothing',
        'h rank-short: claim 20.00, rank 7, left 0.00, limit envelope E1, short 20.00 > score-above 6',
      ],
    ],
    [
      'greedy-no-skip',
      [
        'a rank-funded: claim 250.00, rank 1, left 500.00, limit envelope E1 > asking-above 500.00',
        'b rank-funded: claim 200.00, rank 2, left 250.00, limit envelope E1 > asking-above 250.00',
        'c rank-short: claim 100.00, rank 3, left 50.00, limit envelope E1, short 50.00 > asking-at-most 50.00',
        'd rank-after-stop: claim 50.00, rank 4, left 50.00, limit envelope E1, stoppedAt c > score-above 7',
        'e not-eligible: requested 30.00 > something-eligible',
        'f claim-below-minimum: claim 40.00, minimum 50.00 > minimum-at-most 40.00',
        'g rank-after-stop: claim 0.00, rank 8, left 50.00, limit envelope E1, stoppedAt c > met-with E1 660.00 0.00',
        'h rank-after-stop: claim 20.00, rank 7, left 50.00, limit envelope E1, stoppedAt c > score-above 7',
      ],
    ],
    [
      'greedy-per-cost',
      [
        'a rank-short: claim 250.00, rank 5, left 150.00, limit envelope E1, short 100.00 > asking-at-most 150.00',
        'b rank-funded: claim 200.00, rank 4, left 350.00, limit envelope E1 > asking-above 350.00',
        'c rank-funded: claim 100.00, rank 3, left 450.00, limit envelope E1 > asking-above 450.00',
        'd rank-funded: claim 50.00, rank 1, left 500.00, limit envelope E1 > asking-above 500.00',
        'e not-eligible: requested 30.00 > something-eligible',
        'f claim-below-minimum: claim 40.00, minimum 50.00 > minimum-at-most 40.00',
        'g cap-of-nothing: requested 90.00, cap 0.00 > nothing',
        'h rank-funded: claim 20.00, rank 7, left 150.00, limit envelope E1 > asking-above 150.00',
      ],
    ],
  ])('%s', (rule, expected) => {
    expect(told(json, { rule })).toEqual(expected);
  });

  it('greedy-threshold: who is under the minimum score, or has none, has no rank', () => {
    expect(told(json, { rule: 'greedy-threshold', threshold: 7_000_000n })).toEqual([
      'a rank-funded: claim 250.00, rank 1, left 500.00, limit envelope E1 > asking-above 500.00',
      'b rank-funded: claim 200.00, rank 2, left 250.00, limit envelope E1 > asking-above 250.00',
      'c rank-short: claim 100.00, rank 3, left 50.00, limit envelope E1, short 50.00 > asking-at-most 50.00',
      'd threshold: score 6, threshold 7 > score-of 7',
      'e threshold: score 5, threshold 7 > score-of 7',
      'f threshold: score 4, threshold 7 > score-of 7',
      'g no-score: threshold 7 > score-of 7',
      'h no-score: threshold 7 > score-of 7',
    ]);
  });
});

// b asks for 90 already and is granted 50: the change begins where it would ask for more than that.
it('caps: how much more it could ask for, and who would have to be overtaken', () => {
  const requests = [
    row('a', '90', '9', { cap: '40' }),
    row('b', '90', '8', { cap: '50' }),
    row('c', '80', '7', { minimum: '20' }),
    row('d', '5', null),
  ];
  expect(told(someInput({ envelopes: envelope('100'), requests }), { rule: 'greedy' })).toEqual([
    'a rank-funded: claim 40.00, rank 1, left 100.00, limit envelope E1 > asking-above 100.00',
    'b rank-funded: claim 50.00, rank 2, left 60.00, limit envelope E1 > asking-above 89.99',
    'c rank-short: claim 80.00, rank 3, left 10.00, limit envelope E1, short 70.00 > score-above 9',
    'd rank-funded: claim 5.00, rank 4, left 10.00, limit envelope E1 > asking-above 10.00',
  ]);
});

it.each<[string, string[]]>([
  [
    'greedy',
    [
      'a rank-funded: claim 90.00, rank 1, left 100.00, limit envelope E1 > asking-above 100.00',
      'b rank-short: claim 190.00, rank 2, left 10.00, limit envelope E1, short 180.00 > asking-at-most 10.00',
      'c rank-short: claim 20.00, rank 3, left 10.00, limit envelope E1, short 10.00 > score-above 9',
      'd rank-short: claim 20.00, rank 5, left 0.00, limit envelope E1, short 20.00 > score-above 9',
      'e rank-funded: claim 10.00, rank 4, left 10.00, limit envelope E1 > asking-above 10.00',
    ],
  ],
  [
    'greedy-no-skip',
    [
      'a rank-funded: claim 90.00, rank 1, left 100.00, limit envelope E1 > asking-above 100.00',
      'b rank-short: claim 190.00, rank 2, left 10.00, limit envelope E1, short 180.00 > asking-at-most 10.00',
      'c rank-after-stop: claim 20.00, rank 3, left 10.00, limit envelope E1, stoppedAt b > score-above 9',
      'd rank-after-stop: claim 20.00, rank 5, left 10.00, limit envelope E1, stoppedAt b > score-above 9',
      'e rank-after-stop: claim 10.00, rank 4, left 10.00, limit envelope E1, stoppedAt b > score-above 8',
    ],
  ],
])('%s: what is left is worth nothing to who needs more at the least, or to who comes after', (rule, expected) => {
  const requests = [
    row('a', '90', '9'),
    row('b', '190', '8'),
    row('c', '20', '7', { minimum: '15' }),
    row('d', '20', null),
    row('e', '10', null),
  ];
  expect(told(someInput({ envelopes: envelope('100'), requests }), { rule })).toEqual(expected);
});

describe('E1 with 300 in E0 with 500', () => {
  const envelopes = [
    { id: 'E0', amount: '500', parent: null },
    { id: 'E1', amount: '300', parent: 'E0' },
  ];
  const requests = [
    row('a', '250', '9', { envelope: 'E1', area: 'N' }),
    row('b', '200', '8', { envelope: 'E1', area: 'N' }),
    row('c', '100', '7', { envelope: 'E0', area: 'S' }),
    row('d', '50', '6', { envelope: 'E1', area: 'S' }),
    row('e', '120', '5', { envelope: 'E0', area: 'N' }),
  ];
  const area = (id: string, change: object) => ({ area: id, ...change });

  it.each<[string, string, object[], string[]]>([
    [
      'the envelope with the least left is named',
      'greedy',
      [],
      [
        'a rank-funded: claim 250.00, rank 1, left 300.00, limit envelope E1 > asking-above 300.00',
        'b rank-short: claim 200.00, rank 2, left 50.00, limit envelope E1, short 150.00 > asking-at-most 50.00',
        'c rank-funded: claim 100.00, rank 3, left 250.00, limit envelope E0 > asking-above 250.00',
        'd rank-funded: claim 50.00, rank 4, left 50.00, limit envelope E1 > asking-above 50.00',
        'e rank-short: claim 120.00, rank 5, left 100.00, limit envelope E0, short 20.00 > asking-at-most 100.00',
      ],
    ],
    [
      'an envelope that ended does not end the one around it',
      'greedy-no-skip',
      [],
      [
        'a rank-funded: claim 250.00, rank 1, left 300.00, limit envelope E1 > asking-above 300.00',
        'b rank-short: claim 200.00, rank 2, left 50.00, limit envelope E1, short 150.00 > asking-at-most 50.00',
        'c rank-funded: claim 100.00, rank 3, left 250.00, limit envelope E0 > asking-above 250.00',
        'd rank-after-stop: claim 50.00, rank 4, left 50.00, limit envelope E1, stoppedAt b > score-above 8',
        'e rank-funded: claim 120.00, rank 5, left 150.00, limit envelope E0 > asking-above 150.00',
      ],
    ],
    [
      'the most points for every koruna first',
      'greedy-per-cost',
      [],
      [
        'a rank-short: claim 250.00, rank 5, left 30.00, limit envelope E0, short 220.00 > asking-at-most 30.00',
        'b rank-funded: claim 200.00, rank 4, left 230.00, limit envelope E0 > asking-above 230.00',
        'c rank-funded: claim 100.00, rank 2, left 450.00, limit envelope E0 > asking-above 450.00',
        'd rank-funded: claim 50.00, rank 1, left 300.00, limit envelope E1 > asking-above 300.00',
        'e rank-funded: claim 120.00, rank 3, left 350.00, limit envelope E0 > asking-above 350.00',
      ],
    ],
    [
      'a floor takes its own out of the ranking',
      'greedy',
      [area('S', { floor: '150' })],
      [
        'a rank-funded: claim 250.00, rank 1, left 250.00, limit envelope E1 > asking-above 250.00',
        'b rank-short: claim 200.00, rank 2, left 0.00, limit envelope E1, short 200.00 > met-with E1 500.00 and E0 720.00 200.00',
        'c rank-floor: claim 100.00, rank 3, left 500.00, limit area S, floor 150.00 > asking-above 500.00',
        'd rank-floor: claim 50.00, rank 4, left 300.00, limit area S, floor 150.00 > asking-above 300.00',
        'e rank-short: claim 120.00, rank 5, left 100.00, limit envelope E0, short 20.00 > asking-at-most 100.00',
      ],
    ],
    [
      'and then only enough for all is sure',
      'greedy-no-skip',
      [area('S', { floor: '80', cap: '140' })],
      [
        'a rank-funded: claim 250.00, rank 1, left 300.00, limit envelope E1 > asking-above 300.00',
        'b rank-short: claim 200.00, rank 2, left 50.00, limit envelope E1, short 150.00 > asking-at-most 50.00',
        'c rank-floor: claim 100.00, rank 3, left 140.00, limit area S, floor 80.00 > asking-above 140.00',
        'd rank-after-stop: claim 50.00, rank 4, left 50.00, limit envelope E1, stoppedAt b > met-with E1 500.00 and E0 720.00 and S 150.00 50.00',
        'e rank-after-stop: claim 120.00, rank 5, left 150.00, limit envelope E0, stoppedAt b > met-with E0 720.00 120.00',
      ],
    ],
    [
      'the cap of a group',
      'greedy',
      [area('N', { cap: '300' })],
      [
        'a rank-funded: claim 250.00, rank 1, left 300.00, limit envelope E1 > asking-above 300.00',
        'b rank-short: claim 200.00, rank 2, left 50.00, limit envelope E1, short 150.00 > asking-at-most 50.00',
        'c rank-funded: claim 100.00, rank 3, left 250.00, limit envelope E0 > asking-above 250.00',
        'd rank-funded: claim 50.00, rank 4, left 50.00, limit envelope E1 > asking-above 50.00',
        'e rank-short: claim 120.00, rank 5, left 50.00, limit area N, short 70.00 > asking-at-most 50.00',
      ],
    ],
  ])('%s (%s)', (_title, rule, limits, expected) => {
    expect(told(someInput({ envelopes, requests, limits }), { rule })).toEqual(expected);
  });
});

const E0_AND_E1 = (all: string, inner: string) => [
  { id: 'E0', amount: all, parent: null },
  { id: 'E1', amount: inner, parent: 'E0' },
];

it.each<[string, string, Record<string, unknown>, string]>([
  [
    'by cost: as many points for every unit as the last before whom there was room',
    'greedy-per-cost',
    { requests: [row('a', '50', '10'), row('b', '50', '5'), row('c', '20', '1')] },
    'c rank-short: claim 20.00, rank 3, left 0.00, limit envelope E1, short 20.00 > score-above 2',
  ],
  [
    'no score is enough to come before who has none either',
    'greedy',
    { requests: [row('a', '60', '9'), row('b', '40', null), row('c', '40', null)] },
    'c rank-short: claim 40.00, rank 3, left 0.00, limit envelope E1, short 40.00 > met-with E1 140.00 40.00',
  ],
  [
    'what asks for nothing has room before everybody',
    'greedy-no-skip',
    { requests: [row('a', '90', '9'), row('b', '20', '8', { minimum: '20' }), row('c', '20', '7', { cap: '0' })] },
    'c rank-after-stop: claim 0.00, rank 3, left 10.00, limit envelope E1, stoppedAt b > met-with E1 110.00 0.00',
  ],
  [
    'more than the envelope has: all up to its rank, and nobody after it',
    'greedy',
    { requests: [row('a', '100', '9'), row('b', '150', '8'), row('c', '10', '7')] },
    'b rank-short: claim 150.00, rank 2, left 0.00, limit envelope E1, short 150.00 > met-with E1 250.00 150.00',
  ],
  [
    'the same where the envelope around it has just enough',
    'greedy',
    {
      envelopes: E0_AND_E1('250', '100'),
      requests: [row('a', '100', '9'), row('b', '150', '8'), row('c', '10', '7')],
    },
    'b rank-short: claim 150.00, rank 2, left 0.00, limit envelope E1, short 150.00 > met-with E1 250.00 150.00',
  ],
  [
    'all that the envelope has: before everybody',
    'greedy',
    { requests: [row('a', '60', '9'), row('b', '100', '8', { minimum: '100' })] },
    'b rank-short: claim 100.00, rank 2, left 40.00, limit envelope E1, short 60.00 > score-above 9',
  ],
  [
    'what is left is the least it is worth',
    'greedy',
    { requests: [row('a', '60', '9'), row('b', '100', '8', { minimum: '40' })] },
    'b rank-short: claim 100.00, rank 2, left 40.00, limit envelope E1, short 60.00 > asking-at-most 40.00',
  ],
  [
    'an envelope that has ended says nothing of the one around it',
    'greedy-no-skip',
    {
      envelopes: E0_AND_E1('300', '100'),
      requests: [
        row('a', '150', '9'),
        row('b', '250', '8', { envelope: 'E0' }),
        row('c', '60', '7', { envelope: 'E0', minimum: '60' }),
      ],
    },
    'c rank-short: claim 60.00, rank 3, left 50.00, limit envelope E0, short 10.00 > score-above 8',
  ],
  [
    'a group that only has a floor, met in another envelope, binds nobody',
    'greedy',
    {
      envelopes: [...envelope('100'), { id: 'E2', amount: '100', parent: null }],
      requests: [
        row('a', '50', '9', { envelope: 'E2', area: 'S' }),
        row('b', '100', '5'),
        row('c', '80', '3', { area: 'S' }),
      ],
      limits: [{ area: 'S', floor: '50' }],
    },
    'c rank-short: claim 80.00, rank 3, left 0.00, limit envelope E1, short 80.00 > score-above 5',
  ],
])('%s (%s)', (_title, rule, change, expected) => {
  expect(told(someInput(change), { rule })).toContain(expected);
});
