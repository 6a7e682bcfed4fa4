import { envelopeOver, type GroupLimit } from '../group-limit.js';
import { claimsOf } from './claims.factory.js';
import { proportionalRule } from './proportional-rule.js';
import { ROUNDINGS, type Rounding } from './rounding.js';
import { shareWithin } from './share.js';

const shared = (envelope: bigint, unit: bigint, rounding: Rounding, ...amounts: bigint[]) => {
  const claims = claimsOf(...amounts);
  return shareWithin(proportionalRule, claims, [envelopeOver(envelope, claims)], unit, rounding).awards.map(
    ({ award }) => award,
  );
};

describe('rounding to the unit', () => {
  it.each<[string, bigint, bigint, bigint[], Record<Rounding, bigint[]>]>([
    // 2/3 each: the largest remainders get both units, half-up gives them as well, cut they are all nothing.
    [
      'two over three',
      2n,
      1n,
      [5n, 5n, 5n],
      { 'largest-remainder': [1n, 1n, 0n], 'half-up': [1n, 1n, 0n], 'down-to-unit': [0n, 0n, 0n] },
    ],
    // 10/3 each: no remainder is half a unit.
    [
      'ten over three',
      10n,
      1n,
      [5n, 5n, 5n],
      { 'largest-remainder': [4n, 3n, 3n], 'half-up': [3n, 3n, 3n], 'down-to-unit': [3n, 3n, 3n] },
    ],
    // Exactly half a unit each, and room for one of them.
    ['halves', 3n, 1n, [5n, 5n], { 'largest-remainder': [2n, 1n], 'half-up': [2n, 1n], 'down-to-unit': [1n, 1n] }],
    // 850 of 1,700 is half of each: 250, 250, 350.
    [
      'by hundreds',
      850n,
      100n,
      [500n, 500n, 700n],
      { 'largest-remainder': [300n, 200n, 300n], 'half-up': [300n, 200n, 300n], 'down-to-unit': [200n, 200n, 300n] },
    ],
    // Enough for all: an amount that is met in full is never rounded.
    [
      'enough for all',
      900n,
      100n,
      [333n, 555n],
      { 'largest-remainder': [333n, 555n], 'half-up': [333n, 555n], 'down-to-unit': [333n, 555n] },
    ],
  ])('%s', (_title, envelope, unit, amounts, expected) => {
    for (const rounding of ROUNDINGS)
      expect([rounding, shared(envelope, unit, rounding, ...amounts)]).toEqual([rounding, expected[rounding]]);
  });

  it('half a unit counts from the unit below, not from a floor', () => {
    const claims = [
      { id: 'a', claim: 160n, floor: 30n, cap: 160n, score: null },
      { id: 'b', claim: 440n, floor: 0n, cap: 440n, score: null },
    ];
    // 45 and 123 3/4: 45 is below half a hundred, 24 is not.
    const awards = (rounding: Rounding) =>
      shareWithin(proportionalRule, claims, [envelopeOver(165n, claims)], 100n, rounding).awards.map(
        (one) => one.award,
      );
    expect(awards('half-up')).toEqual([30n, 100n]);
    expect(awards('down-to-unit')).toEqual([30n, 100n]);
  });

  it('what rounding down leaves a group short of is refused, not hidden', () => {
    const claims = claimsOf(5n, 5n, 5n);
    const group: GroupLimit = { kind: 'area', id: 'A', cap: null, floor: 7n, members: [0, 1] };
    const limits = [envelopeOver(10n, claims), group];
    expect(() => shareWithin(proportionalRule, claims, limits, 2n, 'down-to-unit')).toThrow('floor');
    expect(
      shareWithin(proportionalRule, claims, limits, 2n, 'largest-remainder').awards.map((one) => one.award),
    ).toEqual([4n, 4n, 2n]);
  });
});
