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
  ])('below which a request is cut: %s', (_title, [all, one, two], expected) => {
    const amounts = tree(['E0', all!, null], ['E1', one!, 'E0'], ['E2', two!, 'E0']);
    expect(changes(someInput({ envelopes: amounts, requests: requests() }), 'proportional')).toEqual(expected);
  });
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
