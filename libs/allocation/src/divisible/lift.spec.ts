import { envelopeOver, type GroupLimit } from '../group-limit.js';
import { claimsOf } from './claims.factory.js';
import { proportionalRule } from './proportional-rule.js';
import { shareWithin } from './share.js';

const area = (id: string, floor: bigint, members: number[], cap: bigint | null = null): GroupLimit => ({
  kind: 'area',
  id,
  cap,
  floor,
  members,
});
const run = (envelope: bigint, amounts: bigint[], limits: GroupLimit[], floors: bigint[] = [], unit = 1n) => {
  const claims = claimsOf(...amounts).map((one, at) => ({ ...one, floor: floors[at] ?? 0n }));
  return shareWithin(proportionalRule, claims, [envelopeOver(envelope, claims, 'E'), ...limits], unit);
};
const awards = (...args: Parameters<typeof run>) => run(...args).awards.map(({ award }) => award);

it.each<[string, Parameters<typeof run>, bigint[]]>([
  ['is raised by the rule within the group', [120n, [40n, 80n, 200n], [area('N', 60n, [0, 1])]], [20n, 40n, 60n]],
  ['is the least: the rule gives more where it can', [180n, [100n, 100n], [area('N', 60n, [0])]], [90n, 90n]],
  [
    'is reached by what a member rose to its top for',
    [100n, [10n, 90n, 90n], [area('N', 50n, [0, 1]), area('M', 10n, [0])]],
    [10n, 45n, 45n],
  ],
  // The first stops at the cap of its own; with what the second holds anyway the floor is reached exactly.
  [
    'is reached by those who stopped at a cap',
    [100n, [100n, 20n, 200n], [area('N', 30n, [0, 1]), area('M', 0n, [0], 10n)], [0n, 20n, 0n]],
    [10n, 20n, 70n],
  ],
])('the floor of a group %s', (_title, args, expected) => {
  expect(awards(...args)).toEqual(expected);
});

it.each<[string, Parameters<typeof run>, string, bigint]>([
  ['more than the others’ floors leave', [100n, [100n, 100n], [area('N', 60n, [0])], [0n, 50n]], 'N', 50n],
  [
    'by the exact amount, whatever it is rounded to',
    [130n, [100n, 100n], [area('N', 150n, [0, 1])], [], 100n],
    'N',
    130n,
  ],
  ['the second of two', [100n, [40n, 40n], [area('A', 20n, [0]), area('B', 41n, [1])]], 'B', 40n],
  ['thirds that add up to whole units', [101n, [100n, 100n, 100n], [area('N', 102n, [0, 1, 2])]], 'N', 101n],
])('a floor out of reach is named with what can be reached: %s', (_title, args, id, reached) => {
  const limit = expect.objectContaining({ id }) as unknown;
  expect(() => run(...args)).toThrow(expect.objectContaining({ limit, reached }));
});

it('all amounts come over the least denominator that makes every raised one whole', () => {
  // Levels of 1/4 and 1/6.
  const { scale, risings } = run(100n, [40n, 60n, 900n], [area('A', 10n, [0]), area('B', 10n, [1])]);
  expect([scale, risings.base]).toEqual([12n, [120n, 120n, 0n]]);
});

it('of two limits that are full at once the first is named', () => {
  const full: GroupLimit = { kind: 'provider', id: 'P', cap: 100n, floor: 0n, members: [0, 1] };
  expect(run(100n, [100n, 100n], [full]).awards.map(({ by }) => by?.id)).toEqual(['E', 'E']);
});
