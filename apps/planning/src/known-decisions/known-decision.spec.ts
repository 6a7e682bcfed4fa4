import 'reflect-metadata';
import { DecisionGrantedV1 } from '@levada/contracts';
import { partsOf } from './known-decision.js';

const czk = (amount: string) => ({ amount, currency: 'CZK' });
const [example] = DecisionGrantedV1.example.priorities;
const priorities = (...grants: [string, string][]) =>
  grants.map(([share, amount], at) => ({ ...example!, priorityCode: `P${at + 1}`, share, amount: czk(amount) }));
const amounts = (parts: ReturnType<typeof partsOf>) =>
  parts.map(({ granted, committed, paid }) => [granted, committed, paid]);

it.each<[string, [string, string][], string, string, string[][]]>([
  ['one priority takes all', [['1', '82.70']], '82.70', '0.00', [['8270', '8270', '0']]],
  [
    'committed as granted is split as granted',
    [
      ['1/3', '33.34'],
      ['1/3', '33.33'],
      ['1/3', '33.33'],
    ],
    '100.00',
    '0.00',
    [
      ['3334', '3334', '0'],
      ['3333', '3333', '0'],
      ['3333', '3333', '0'],
    ],
  ],
  [
    'a part paid is split in the proportion of the grants, to the last haléř',
    [
      ['2/3', '66.67'],
      ['1/3', '33.33'],
    ],
    '100.00',
    '10.01',
    [
      ['6667', '6667', '667'],
      ['3333', '3333', '334'],
    ],
  ],
  [
    'a refused decision has nothing',
    [
      ['1/2', '0.00'],
      ['1/2', '0.00'],
    ],
    '0.00',
    '0.00',
    [
      ['0', '0', '0'],
      ['0', '0', '0'],
    ],
  ],
  [
    'what is paid back of a grant taken away goes by the shares',
    [
      ['3/4', '0.00'],
      ['1/4', '0.00'],
    ],
    '0.00',
    '1.00',
    [
      ['0', '0', '75'],
      ['0', '0', '25'],
    ],
  ],
])('%s', (_rule, grants, committed, paid, expected) => {
  expect(amounts(partsOf({ priorities: priorities(...grants), committed: czk(committed), paid: czk(paid) }))).toEqual(
    expected,
  );
});
