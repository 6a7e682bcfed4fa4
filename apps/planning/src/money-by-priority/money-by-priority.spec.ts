import { aDraft } from '../plans/plan.factory.js';
import { moneyByPriority } from './money-by-priority.js';

const sums = (code: string, requested: bigint, currency = 'CZK') => ({
  ...{ code, currency, requested },
  ...{ planned: 0n, plannedRelated: 0n, granted: requested / 2n, committed: 0n, paid: 0n, proposed: 0n, returned: 0n },
});
const lines = ({ items }: ReturnType<typeof moneyByPriority>) =>
  items.map(({ priorityCode, requested, granted }) => [
    priorityCode,
    requested.amount,
    granted.amount,
    requested.currency,
  ]);

it.each([
  [
    'lists every priority, money or not',
    [sums('P2', 100n)],
    [
      ['P1', '0.00', '0.00', 'CZK'],
      ['P2', '1.00', '0.50', 'CZK'],
    ],
  ],
  [
    'says nothing yet in the currency of the land',
    [],
    [
      ['P1', '0.00', '0.00', 'CZK'],
      ['P2', '0.00', '0.00', 'CZK'],
    ],
  ],
  [
    'keeps two currencies apart',
    [sums('P1', 100n), sums('P1', 4n, 'EUR')],
    [
      ['P1', '1.00', '0.50', 'CZK'],
      ['P1', '0.04', '0.02', 'EUR'],
      ['P2', '0.00', '0.00', 'CZK'],
      ['P2', '0.00', '0.00', 'EUR'],
    ],
  ],
  [
    'loses no digit of a large sum',
    [sums('P1', 9_007_199_254_740_993n)],
    [
      ['P1', '90071992547409.93', '45035996273704.96', 'CZK'],
      ['P2', '0.00', '0.00', 'CZK'],
    ],
  ],
])('%s', (_rule, found, expected) => {
  expect(lines(moneyByPriority(aDraft(), found))).toEqual(expected);
});

it('shows money that cites a code the plan does not have', () => {
  expect(moneyByPriority(aDraft(), [sums('P1', 2n)]).outsidePlan).toBeUndefined();
  expect(moneyByPriority(aDraft(), [sums('X', 2n)]).outsidePlan).toMatchObject([
    { priorityCode: 'X', requested: { amount: '0.02', currency: 'CZK' } },
  ]);
});

it('shows money on what an amendment closed, by its last sentence', () => {
  const found = moneyByPriority(aDraft(), [sums('X', 2n)], new Map([['X', 'Azylové domy']]));
  expect(found.closed).toMatchObject([{ priorityCode: 'X', title: 'Azylové domy', requested: { amount: '0.02' } }]);
  expect(found.outsidePlan).toBeUndefined();
});

it('names a priority that the network secures and no money serves', () => {
  const secured = new Map([
    ['P1', 3],
    ['P2', 1],
  ]);
  expect(moneyByPriority(aDraft(), [sums('P1', 2n)], new Map(), secured).items).toMatchObject([
    { priorityCode: 'P1', securedServices: 3, isSecuredWithoutMoney: false },
    { priorityCode: 'P2', securedServices: 1, isSecuredWithoutMoney: true },
  ]);
});

it('keeps services that the network secures for what was closed, and costs that serve no priority', () => {
  const past = new Map([['X', 'Azylové domy']]);
  const found = moneyByPriority(aDraft(), [{ ...sums('', 0n), planned: 500n }], past, new Map([['X', 2]]));
  expect(found.closed).toMatchObject([{ priorityCode: 'X', securedServices: 2, granted: { amount: '0.00' } }]);
  expect(found.withoutPriority).toMatchObject([{ planned: { amount: '5.00', currency: 'CZK' } }]);
  expect(found.outsidePlan).toBeUndefined();
});
