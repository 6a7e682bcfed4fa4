import { formatFraction, ratio } from '@levada/kernel';
import { byId } from '../tie-order.js';
import type { BoundedClaim } from './claim.js';
import { claimsOf } from './claims.factory.js';
import { constrainedEqualAwards } from './constrained-equal-awards.js';
import { constrainedEqualLosses } from './constrained-equal-losses.js';
import type { DivisibleRule } from './divisible-rule.js';
import { proportionalRule } from './proportional-rule.js';
import { share } from './share.js';
import { talmud } from './talmud.js';

const exact = (rule: DivisibleRule, envelope: bigint, claims: BoundedClaim[]): string[] =>
  [...share(rule, envelope, claims).awards].sort(byId).map((one) => formatFraction(ratio(one.exact.n, one.exact.d)));
const rounded = (rule: DivisibleRule, envelope: bigint, claims: BoundedClaim[], unit?: bigint): bigint[] =>
  [...share(rule, envelope, claims, unit).awards].sort(byId).map(({ award }) => award);
const limited = (...rows: [claim: bigint, floor: bigint, cap: bigint][]): BoundedClaim[] =>
  rows.map(([claim, floor, cap], at) => ({ id: `c${at + 1}`, claim, floor, cap, score: null }));

const [PROP, CEA, CEL, TAL] = [proportionalRule, constrainedEqualAwards, constrainedEqualLosses, talmud];

describe('the claims tables (Aumann & Maschler 1985; CRAN ClaimsProblems)', () => {
  const three = claimsOf(100n, 200n, 300n);
  const four = claimsOf(2n, 4n, 7n, 8n);
  it.each([
    [PROP, 100n, three, ['50/3', '100/3', '50']],
    [CEA, 100n, three, ['100/3', '100/3', '100/3']],
    [CEL, 100n, three, ['0', '0', '100']],
    [TAL, 100n, three, ['100/3', '100/3', '100/3']],
    [PROP, 200n, three, ['100/3', '200/3', '100']],
    [CEA, 200n, three, ['200/3', '200/3', '200/3']],
    [CEL, 200n, three, ['0', '50', '150']],
    [TAL, 200n, three, ['50', '75', '75']],
    [PROP, 300n, three, ['50', '100', '150']],
    [CEA, 300n, three, ['100', '100', '100']],
    [CEL, 300n, three, ['0', '100', '200']],
    [TAL, 300n, three, ['50', '100', '150']],
    [PROP, 10n, four, ['20/21', '40/21', '10/3', '80/21']],
    [CEA, 10n, four, ['2', '8/3', '8/3', '8/3']],
    [CEL, 10n, four, ['0', '1', '4', '5']],
    [TAL, 10n, four, ['1', '2', '7/2', '7/2']],
  ])('$id, E=%s', (rule, envelope, claims, awards) => {
    expect(exact(rule, envelope, claims)).toEqual(awards);
  });
});

describe('floors and caps', () => {
  it.each([
    // 60 is kept for the first; the other two share 140 as 200 : 300.
    [
      'a floor is carried by the others',
      PROP,
      200n,
      limited([100n, 60n, 100n], [200n, 0n, 200n], [300n, 0n, 300n]),
      ['60', '56', '84'],
    ],
    [
      'a cap is shared by the others',
      PROP,
      300n,
      limited([100n, 0n, 20n], [200n, 0n, 200n], [200n, 0n, 200n]),
      ['20', '140', '140'],
    ],
    ['a floor above the common award', CEA, 100n, limited([100n, 50n, 100n], [200n, 0n, 200n]), ['50', '50']],
    ['a floor where the loss would take all', CEL, 100n, limited([100n, 10n, 100n], [300n, 0n, 300n]), ['10', '90']],
    ['floors alone use all the money', CEL, 30n, limited([100n, 10n, 100n], [300n, 20n, 300n]), ['10', '20']],
    ['caps below half of the claim', TAL, 100n, limited([100n, 0n, 30n], [200n, 0n, 200n]), ['30', '70']],
  ])('%s', (_title, rule, envelope, claims, awards) => {
    expect(exact(rule, envelope, claims)).toEqual(awards);
  });

  it('names the floors that do not fit, in the tie order', () => {
    const claims = limited([100n, 60n, 100n], [200n, 60n, 200n], [300n, 30n, 300n]);
    expect(() => share(PROP, 100n, claims)).toThrow(
      expect.objectContaining({
        code: 'allocation/floors-infeasible',
        facts: { requests: 'c2', count: 1, limit: '' },
      }),
    );
  });
});

describe('what is refused', () => {
  it.each([
    ['a negative envelope', -1n, 1n, 'allocation/envelope-negative'],
    ['a unit of nothing', 1n, 0n, 'rounding/unit-not-positive'],
    ['a negative unit', 1n, -1n, 'rounding/unit-not-positive'],
  ])('%s', (_title, envelope, unit, code) => {
    expect(() => share(PROP, envelope, claimsOf(1n), unit)).toThrow(expect.objectContaining({ code }));
  });

  it('of floors, those that come last in the tie order, and at most twenty by name', () => {
    const rows = limited(...Array.from({ length: 23 }, (): [bigint, bigint, bigint] => [10n, 5n, 10n]));
    const names = (envelope: bigint): unknown => {
      try {
        return share(PROP, envelope, [...rows].reverse());
      } catch (error) {
        return (error as { facts: unknown }).facts;
      }
    };
    // 5 is enough for the first by id, c1; then c10, c11, … c9.
    const ids = rows.map(({ id }) => id).sort();
    expect(names(5n)).toEqual({ count: 22, limit: '', requests: `${ids.slice(1, 21).join(', ')}, …` });
    expect(names(15n)).toEqual({ count: 20, limit: '', requests: ids.slice(3).join(', ') });
  });
});

describe('rounding', () => {
  it.each([
    ['the spare unit of equal claims goes to the lower id', CEA, 100n, claimsOf(90n, 90n, 90n), 1n, [34n, 33n, 33n]],
    ['the largest remainder first', PROP, 10n, claimsOf(2n, 4n, 7n, 8n), 1n, [1n, 2n, 3n, 4n]],
    ['to whole hundreds, the rest stays', PROP, 1050n, claimsOf(1000n, 1000n), 100n, [500n, 500n]],
    ['a claim met in full is met to the last unit', CEA, 1000n, claimsOf(150n, 2000n), 100n, [150n, 800n]],
    [
      'a floor is kept to the last unit',
      PROP,
      1000n,
      limited([1000n, 350n, 1000n], [9000n, 0n, 9000n]),
      100n,
      [350n, 600n],
    ],
  ])('%s', (_title, rule, envelope, claims, unit, awards) => {
    expect(rounded(rule, envelope, claims, unit)).toEqual(awards);
  });

  it('prefers the higher score, then the smaller amount', () => {
    const scored = claimsOf(90n, 90n, 90n).map((one, at) => ({ ...one, score: [1n, 2n, null][at] ?? null }));
    expect(rounded(CEA, 100n, scored)).toEqual([33n, 34n, 33n]);
    expect(rounded(CEA, 100n, claimsOf(90n, 80n, 90n))).toEqual([33n, 34n, 33n]);
  });
});
