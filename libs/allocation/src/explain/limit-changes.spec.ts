import { parseFraction } from '@levada/kernel';
import fc from 'fast-check';
import { aRequest, someInput } from '../input/input.factory.js';
import { readInput } from '../input/read-input.js';
import { allocate, runOf } from '../run/allocate.js';
import { sha256 } from '../run/hash.factory.js';
import { anyInput } from './any-input.factory.js';
import { told } from './told.factory.js';

const tree = (...rows: [id: string, amount: string, parent: string | null][]) =>
  rows.map(([id, amount, parent]) => ({ id, amount, parent }));
const changes = (json: object, rule: string) => told(json, { rule }).map((one) => one.replace(/^(\w+) .* > /, '$1 '));

describe('envelopes in envelopes: E1 with 10 and E2 with 400 in E0 with 100', () => {
  const envelopes = tree(['E0', '100', null], ['E1', '10', 'E0'], ['E2', '400', 'E0']);
  const rows = [
    ['a', '100', 'E1'],
    ['b', '100', 'E2'],
    ['c', '200', 'E2'],
    ['d', '50', 'E0'],
  ] as const;
  const requests = (floors: readonly string[] = []) =>
    rows.map(([id, amount, envelope], at) => aRequest(id, amount, { envelope, floor: floors[at] ?? '0' }));

  it.each<[string, string[], string[]]>([
    [
      'proportional',
      [],
      [
        'a met-with E1 100.00 and E0 450.00 100.00',
        'b met-with E0 360.00 100.00',
        'c met-with E0 360.00 200.00',
        'd met-with E0 360.00 50.00',
      ],
    ],
    [
      'constrained-equal-awards',
      [],
      [
        'a met-with E1 100.00 and E0 350.00 100.00',
        'b met-with E0 260.00 100.00',
        'c met-with E0 360.00 200.00',
        'd met-with E0 160.00 50.00',
      ],
    ],
    [
      'constrained-equal-losses',
      [],
      ['a more-above E0 100.00', 'b more-above E0 100.00', 'c met-with E0 360.00 200.00', 'd more-above E0 210.00'],
    ],
    [
      'talmud',
      [],
      [
        'a met-with E1 100.00 and E0 450.00 100.00',
        'b met-with E0 360.00 100.00',
        'c met-with E0 360.00 200.00',
        'd met-with E0 360.00 50.00',
      ],
    ],
    [
      'network-first',
      ['4', '0', '20', '0'],
      [
        'a met-with E1 100.00 and E0 450.00 100.00',
        'b met-with E0 360.00 100.00',
        'c met-with E0 360.00 200.00',
        'd met-with E0 360.00 50.00',
      ],
    ],
    [
      'proportional',
      ['4', '0', '40', '0'],
      [
        'a met-with E1 100.00 and E0 450.00 100.00',
        'b met-with E0 360.00 100.00',
        'c met-with E0 360.00 200.00',
        'd met-with E0 360.00 50.00',
      ],
    ],
  ])('%s, floors %p', (rule, floors, expected) => {
    expect(changes(someInput({ envelopes, requests: requests(floors) }), rule)).toEqual(expected);
  });

  it.each<[string, string[], string[]]>([
    // 10 from E1, 300 from E2 and 50.
    [
      'in E0 with just enough beside what E1 stops',
      ['360', '10', '400'],
      [
        'a met-with E1 100.00 and E0 450.00 100.00',
        'b cut-below E2 300.00',
        'c cut-below E2 300.00',
        'd cut-below E0 360.00',
      ],
    ],
    [
      'with enough for all',
      ['500', '100', '400'],
      ['a cut-below E1 100.00', 'b cut-below E2 300.00', 'c cut-below E2 300.00', 'd cut-below E0 450.00'],
    ],
    [
      'with just enough in E0 for all that E1 could ask',
      ['450', '10', '400'],
      ['a met-with E1 100.00 100.00', 'b cut-below E2 300.00', 'c cut-below E2 300.00', 'd cut-below E0 360.00'],
    ],
  ])('below which a request is cut: %s', (_title, [all, one, two], expected) => {
    const amounts = tree(['E0', all!, null], ['E1', one!, 'E0'], ['E2', two!, 'E0']);
    expect(changes(someInput({ envelopes: amounts, requests: requests() }), 'proportional')).toEqual(expected);
  });
});

it.each<[string, string[]]>([
  ['proportional', ['0', '0', '0', '0', '0']],
  ['network-first', ['20', '0', '0', '4', '0']],
])('%s: beside what two envelopes stop at levels of their own, 360 is just enough for the others', (rule, floors) => {
  // b, c and d are met in full with 350; y gets 7 and z 3 of what they ask for.
  const envelopes = tree(['E0', '360', null], ['E1', '7', 'E0'], ['E2', '400', 'E0'], ['E3', '3', 'E0']);
  const rows = [
    ['b', '100', 'E2'],
    ['c', '200', 'E2'],
    ['d', '50', 'E0'],
    ['y', '100', 'E1'],
    ['z', '70', 'E3'],
  ] as const;
  const requests = rows.map(([id, amount, inside], at) =>
    aRequest(id, amount, { envelope: inside, floor: floors[at]! }),
  );
  expect(changes(someInput({ envelopes, requests }), rule)).toEqual([
    'b cut-below E2 300.00',
    'c cut-below E2 300.00',
    'd cut-below E0 360.00',
    'y met-with E1 100.00 and E0 453.00 100.00',
    'z met-with E3 70.00 and E0 427.00 70.00',
  ]);
});

it('a group may be named as an envelope is', () => {
  const envelopes = tree(['E0', '100', null], ['E1', '40', 'E0'], ['E2', '90', 'E0']);
  const requests = [
    aRequest('a', '100', { area: 'E0' }),
    aRequest('b', '60', { envelope: 'E2', area: 'E0' }),
    aRequest('c', '50', { envelope: 'E0' }),
  ];
  const limits = [{ area: 'E0', cap: '50' }];
  expect(changes(someInput({ envelopes, requests, limits }), 'proportional')).toEqual([
    'a met-with E1 100.00 and E0 210.00 and E0 160.00 100.00',
    'b met-with E0 150.00 and E0 160.00 60.00',
    'c cut-below E0 100.00',
  ]);
});

it('where somebody has a minimum, only enough for all is sure: the least of what is asked, eligible and allowed', () => {
  const requests = [
    aRequest('a', '100', { cap: '10' }),
    aRequest('b', '100', { minimum: '1' }),
    aRequest('c', '20', { eligible: '5', cap: '10' }),
  ];
  expect(changes(someInput({ requests }), 'proportional')[1]).toBe('b met-with E1 115.00 100.00');
});

it('where a group has a floor, nothing is named below which somebody is cut', () => {
  const requests = [aRequest('a', '10', { area: 'N' }), aRequest('b', '20')];
  expect(changes(someInput({ requests, limits: [{ area: 'N', floor: '5' }] }), 'proportional')).toEqual([
    'a nothing',
    'b nothing',
  ]);
});

describe('limits of groups: a (100) and b (100) of P, a in N, b and c (200) in S, over 100', () => {
  const requests = [
    aRequest('a', '100', { area: 'N', provider: 'P' }),
    aRequest('b', '100', { area: 'S', provider: 'P' }),
    aRequest('c', '200', { area: 'S' }),
  ];
  it.each<[string, string, object, string[]]>([
    // Who is lifted cannot be sure of less than enough for all.
    [
      'a floor',
      'proportional',
      { area: 'N', floor: '40' },
      ['a met-with E1 400.00 100.00', 'b met-with E1 400.00 100.00', 'c met-with E1 400.00 200.00'],
    ],
    [
      'a floor under a cap',
      'constrained-equal-awards',
      { provider: 'P', floor: '80', cap: '90' },
      [
        'a met-with E1 400.00 and P 200.00 100.00',
        'b met-with E1 400.00 and P 200.00 100.00',
        'c met-with E1 400.00 200.00',
      ],
    ],
    [
      'a cap',
      'proportional',
      { provider: 'P', cap: '30' },
      [
        'a met-with E1 400.00 and P 200.00 100.00',
        'b met-with E1 400.00 and P 200.00 100.00',
        'c met-with E1 400.00 200.00',
      ],
    ],
    [
      'a cap where a loss takes all',
      'constrained-equal-losses',
      { area: 'S', cap: '30' },
      [
        'a met-with E1 400.00 100.00',
        'b more-above E1 100.00 and S 100.00',
        'c met-with E1 400.00 and S 300.00 200.00',
      ],
    ],
  ])('%s (%s)', (_title, rule, limit, expected) => {
    expect(changes(someInput({ requests, limits: [limit] }), rule)).toEqual(expected);
  });
});

it.each(['proportional', 'constrained-equal-awards', 'constrained-equal-losses', 'talmud', 'network-first'])(
  '%s: with one envelope the amount that is named is the very point',
  (rule) => {
    fc.assert(
      fc.property(anyInput({ isFlat: true, hasFloors: true }), (json) => {
        const input = readInput(json);
        const floors = input.requests.reduce((all, { floor }) => all + floor, 0n);
        if (floors > input.envelopes[0]!.amount) return;
        const exactWith = (id: string, amount: bigint) => {
          const envelopes = [{ ...input.envelopes[0]!, amount }];
          const { awards } = allocate({ ...input, envelopes }, { rule, hash: sha256 });
          return parseFraction(awards.find((one) => one.id === id)!.exact);
        };
        const { result, reasonOf } = runOf(input, { rule, hash: sha256 });
        for (const { id, exact } of result.awards) {
          const { change } = reasonOf(id);
          if (!change || !('limits' in change) || change.limits.length === 0) continue;
          const { amount } = change.limits[0]!;
          const now = parseFraction(exact);
          const top = exactWith(id, 10n ** 9n);
          // All amounts are rounded up to the haléř. One less than what would meet it does not, nor does it bring more.
          const isNear = amount > floors;
          if (change.kind === 'met-with') {
            expect([id, exactWith(id, amount)]).toEqual([id, top]);
            if (isNear) expect([id, exactWith(id, amount - 1n).lt(top)]).toEqual([id, true]);
          }
          if (change.kind === 'more-above' && isNear) expect([id, exactWith(id, amount - 1n)]).toEqual([id, now]);
          // Who has all only by rounding is told what is sure; the others what is just enough.
          if (change.kind === 'cut-below' && now.equals(top)) expect([id, exactWith(id, amount)]).toEqual([id, top]);
        }
      }),
      { numRuns: 60 },
    );
  },
);
