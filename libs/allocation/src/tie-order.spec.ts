import fc from 'fast-check';
import { byId, byRatio, byTieOrder, COST_ORDER, RATIO_ORDER, ratioKey, TIE_ORDER } from './tie-order.js';

const row = (id: string, score: bigint | null, claim: bigint, cap = claim) => ({ id, score, claim, cap });
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join('');

it('score high first, then amount small first, then id; who has no score comes last, also after points below nothing', () => {
  const rows = [
    row('g', null, 1n),
    row('f', -1n, 1n),
    row('e', 0n, 1n),
    row('d', 5n, 20n),
    row('c', 5n, 10n),
    row('b', 5n, 10n),
    row('a', 9n, 90n),
  ];
  expect(ids([...rows].sort(byTieOrder))).toBe('abcdefg');
  expect(ids([...rows].reverse().sort(byTieOrder))).toBe('abcdefg');
});

it.each([
  ['no score on either side', row('a', null, 2n), row('b', null, 1n), 1],
  ['no score on one', row('a', null, 1n), row('b', -9n, 2n), 1],
  ['the same in all', row('a', 1n, 1n), row('a', 1n, 1n), 0],
])('%s', (_title, a, b, expected) => {
  expect(byTieOrder(a, b)).toBe(expected);
  expect(byTieOrder(b, a)).toBe(expected === 0 ? 0 : -expected);
});

it('score for every unit of what would be granted; who has no points or would get nothing comes last', () => {
  const rows = [
    row('a', 9n, 10n, 3n),
    row('b', 8n, 10n, 4n),
    row('c', 4n, 2n),
    // Nothing for nobody: in the tie order.
    row('d', 7n, 5n, 0n),
    row('e', 0n, 1n),
    row('f', -1n, 1n),
    row('g', null, 1n),
  ];
  expect(ids([...rows].sort(byRatio))).toBe('abcdefg');
  expect(ids([...rows].reverse().sort(byRatio))).toBe('abcdefg');
});

it('as much for every unit: the tie order, so the more points first', () => {
  expect(ids([row('b', 4n, 2n), row('a', 2n, 1n)].sort(byRatio))).toBe('ba');
  expect(byRatio(row('a', 4n, 2n), row('b', 6n, 2n))).toBe(1);
  expect(byRatio(row('a', 6n, 2n), row('b', 4n, 2n))).toBe(-1);
});

it('the key of a ratio never puts two in another order than the ratio', () => {
  const any = fc
    .tuple(fc.option(fc.bigInt({ min: -2n, max: 10n ** 12n })), fc.bigInt({ min: 0n, max: 10n ** 12n }))
    .map(([score, cap]) => row('x', score, cap));
  fc.assert(
    fc.property(any, any, (a, b) => {
      const [one, other] = [ratioKey(a), ratioKey(b)];
      if (one !== other) expect(byRatio(a, b)).toBe(one > other ? -1 : 1);
    }),
    { numRuns: 200 },
  );
  expect([ratioKey(row('x', 3n, 2n)), ratioKey(row('x', null, 2n)), ratioKey(row('x', 1n, 0n))]).toEqual([
    3n << 31n,
    -1n,
    -1n,
  ]);
});

it('ids by code unit', () => {
  expect(
    ['b', 'a', 'Z', '10', '9']
      .map((id) => ({ id }))
      .sort(byId)
      .map(({ id }) => id),
  ).toEqual(['10', '9', 'Z', 'a', 'b']);
  expect([byId({ id: 'a' }, { id: 'b' }), byId({ id: 'b' }, { id: 'a' }), byId({ id: 'a' }, { id: 'a' })]).toEqual([
    -1, 1, 0,
  ]);
});

it('the orders as a run records them', () => {
  expect(TIE_ORDER).toEqual(['score desc', 'amount asc', 'id asc']);
  expect(RATIO_ORDER).toEqual(['score per amount desc', 'score desc', 'amount asc', 'id asc']);
  expect(COST_ORDER).toEqual(['amount asc', 'id asc']);
});
