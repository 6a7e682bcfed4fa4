import { envelopeOver, type GroupLimit } from '../group-limit.js';
import type { BoundedClaim } from './claim.js';
import { networkFirst } from './network-first.js';
import { proportionalRule } from './proportional-rule.js';

const claimsOf = (...rows: [claim: bigint, floor: bigint, cap: bigint][]): BoundedClaim[] =>
  rows.map(([claim, floor, cap], at) => ({ id: `c${at}`, claim, floor, cap, score: null }));
const run = (envelope: bigint, claims: BoundedClaim[], ...groups: GroupLimit[]) =>
  networkFirst(proportionalRule, claims, [envelopeOver(envelope, claims, 'E'), ...groups], 1n, 'largest-remainder');
const group = (cap: bigint | null, floor: bigint, ...members: number[]): GroupLimit => ({
  kind: 'area',
  id: 'N',
  cap,
  floor,
  members,
});

it.each<[string, bigint, BoundedClaim[], GroupLimit[], bigint[]]>([
  [
    'what is guaranteed does not count against the rest',
    100n,
    claimsOf([100n, 40n, 100n], [60n, 0n, 60n]),
    [],
    [70n, 30n],
  ],
  ['a cap is a cap of both parts together', 200n, claimsOf([100n, 40n, 50n], [200n, 0n, 200n]), [], [50n, 150n]],
  [
    'what is guaranteed counts for the floor of a group',
    100n,
    claimsOf([80n, 40n, 80n], [80n, 0n, 80n]),
    [group(null, 60n, 0)],
    [60n, 40n],
  ],
  [
    'a floor that the guaranteed parts reach asks for no more',
    100n,
    claimsOf([80n, 40n, 80n], [80n, 0n, 80n]),
    [group(null, 30n, 0)],
    [60n, 40n],
  ],
  [
    'a floor that the rest falls short of is reached all the same',
    100n,
    claimsOf([80n, 40n, 80n], [80n, 0n, 80n]),
    [group(null, 75n, 0)],
    [75n, 25n],
  ],
  [
    'what is guaranteed counts against the cap of a group',
    100n,
    claimsOf([80n, 40n, 80n], [80n, 0n, 80n]),
    [group(50n, 0n, 0)],
    [50n, 50n],
  ],
])('%s', (_title, envelope, claims, groups, expected) => {
  expect(run(envelope, claims, ...groups).awards.map(({ award }) => award)).toEqual(expected);
});

it('names the limits as they came in, with the level of the rest', () => {
  const claims = claimsOf([80n, 40n, 80n], [80n, 0n, 80n]);
  const limit = group(null, 75n, 0);
  const { awards, levels } = run(100n, claims, limit);
  expect(awards.map(({ liftedFor, by }) => [liftedFor?.floor ?? null, by?.cap])).toEqual([
    [75n, 100n],
    [null, 100n],
  ]);
  expect([...levels].map(([{ id, cap }, level]) => [id, cap, level])).toEqual([['E', 100n, { n: 5n, d: 16n }]]);
});

it('refuses guaranteed parts that do not fit together', () => {
  expect(() => run(50n, claimsOf([80n, 40n, 80n], [80n, 20n, 80n]))).toThrow('allocation/floors-infeasible');
});
