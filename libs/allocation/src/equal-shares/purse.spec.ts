import { Purse } from './purse.js';

// Holders as [voters, money of each]; over a denominator of 1 unless told.
const purseOf = (holders: [bigint, bigint][], denominator = 1n) =>
  new Purse(
    holders.map(([voters, left]) => ({ voters, left })),
    denominator,
  );

describe('the smallest equal payment', () => {
  it.each<[string, [bigint, bigint][], bigint, [bigint, bigint] | null]>([
    [
      'everybody can pay the same',
      [
        [2n, 10n],
        [1n, 30n],
      ],
      30n,
      [30n, 3n],
    ],
    [
      'exactly what the poorest have',
      [
        [2n, 10n],
        [1n, 10n],
      ],
      30n,
      [30n, 3n],
    ],
    [
      'the poorest give all, the others share the rest',
      [
        [2n, 30n],
        [1n, 6n],
      ],
      36n,
      [30n, 2n],
    ],
    [
      'poorer and poorer',
      [
        [1n, 30n],
        [1n, 6n],
        [1n, 2n],
      ],
      30n,
      [22n, 1n],
    ],
    [
      'all that they have',
      [
        [1n, 20n],
        [2n, 5n],
      ],
      30n,
      [20n, 1n],
    ],
    [
      'a unit more than they have',
      [
        [1n, 20n],
        [2n, 5n],
      ],
      31n,
      null,
    ],
    ['nobody', [], 1n, null],
  ])('%s', (_title, holders, cost, expected) => {
    const purse = purseOf(holders);
    const price = purse.priceOf(cost, purse.holders);
    expect(price && [price.n, price.voters]).toEqual(expected);
    // Looking at a price moves no money, and no holder.
    expect(purse.holders.map(({ voters, left }) => [voters, left])).toEqual(holders);
  });

  it('is reckoned over the common denominator', () => {
    const purse = purseOf([[3n, 100n]], 3n);
    expect(purse.priceOf(100n, purse.holders)).toEqual({ n: 300n, voters: 3n });
    expect(purse.priceOf(101n, purse.holders)).toBeNull();
  });
});

describe('paying', () => {
  const pay = (holders: [bigint, bigint][], cost: bigint, payers: number) => {
    const purse = purseOf(holders);
    const supporters = purse.holders.slice(0, payers);
    purse.pay(purse.priceOf(cost, supporters)!, supporters);
    return [purse.denominator, purse.holders.map(({ left }) => left)];
  };
  it.each<[string, [bigint, bigint][], bigint, number, [bigint, bigint[]]]>([
    [
      'an even part leaves the denominator',
      [
        [2n, 10n],
        [1n, 10n],
      ],
      12n,
      1,
      [1n, [4n, 10n]],
    ],
    [
      'a third makes thirds of everybody’s money',
      [
        [3n, 10n],
        [1n, 10n],
      ],
      10n,
      1,
      [3n, [20n, 30n]],
    ],
    ['two of six are a third, too: no more than is needed', [[6n, 10n]], 2n, 1, [3n, [29n]]],
    [
      'who has less than the payment has nothing left',
      [
        [1n, 2n],
        [2n, 10n],
      ],
      12n,
      2,
      [1n, [0n, 5n]],
    ],
  ])('%s', (_title, holders, cost, payers, expected) => {
    expect(pay(holders, cost, payers)).toEqual(expected);
  });
});

it('what is held together is said in whole units, rounded down', () => {
  const purse = purseOf(
    [
      [2n, 5n],
      [1n, 1n],
    ],
    3n,
  );
  expect(purse.heldBy(purse.holders)).toBe(3n);
  expect(purse.heldBy([])).toBe(0n);
});
