import { ratio, type Fraction } from '@levada/kernel';
import fc from 'fast-check';
import { byHalves, PRECISION } from './bisection.factory.js';
import type { BoundedClaim } from './claim.js';
import { claimsOf } from './claims.factory.js';
import { DIVISIBLE_RULES } from './divisible-rules.js';
import type { DivisibleRule } from './divisible-rule.js';
import { envelopeOver, type GroupLimit } from '../group-limit.js';
import { share, shareWithin } from './share.js';

const amount = fc.oneof(fc.bigInt({ min: 1n, max: 30n }), fc.bigInt({ min: 1n, max: 10n ** 11n }));
const plain = fc.array(amount, { minLength: 1, maxLength: 12 }).map((list) => claimsOf(...list));
const part = fc.bigInt({ min: 0n, max: 1000n });
const bounded = fc.array(fc.tuple(amount, part, part), { minLength: 1, maxLength: 12 }).map((rows) =>
  rows.map(([claim, low, high], at): BoundedClaim => {
    const cap = (claim * (high < 300n ? 1000n : high)) / 1000n;
    return { id: `c${at}`, claim, floor: low < 700n ? 0n : (cap * low) / 2000n, cap, score: null };
  }),
);
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n);
const scaled = (claims: readonly BoundedClaim[], thousandths: bigint): bigint => {
  const floors = sum(claims.map(({ floor }) => floor));
  return floors + ((sum(claims.map(({ cap }) => cap)) - floors) * thousandths) / 1000n;
};
const exactOf = (rule: DivisibleRule, envelope: bigint, claims: readonly BoundedClaim[]): Fraction[] => {
  const awards = new Map(share(rule, envelope, claims).awards.map((one) => [one.id, one.exact]));
  return claims.map(({ id }) => ratio(awards.get(id)!.n, awards.get(id)!.d));
};
const ruleOf = (id: string): DivisibleRule => DIVISIBLE_RULES.find((one) => one.id === id)!;
const text = (amounts: readonly Fraction[]): string[] => amounts.map((one) => one.toFraction());

describe.each(DIVISIBLE_RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('never overspends, keeps floors and caps, and spends all of it to the unit', () => {
    fc.assert(
      fc.property(bounded, part, fc.constantFrom(1n, 7n, 100n), (claims, thousandths, unit) => {
        const envelope = scaled(claims, thousandths);
        const { awards, left } = share(rule, envelope, claims, unit);
        expect(sum(awards.map(({ award }) => award)) + left).toBe(envelope);
        if (unit === 1n) expect(left).toBe(0n);
        for (const { id: request, award } of awards) {
          const { floor, cap } = claims.find((one) => one.id === request)!;
          expect(award >= floor && award <= cap).toBe(true);
        }
        expect(text([exactOf(rule, envelope, claims).reduce((all, one) => all.add(one))])).toEqual([`${envelope}`]);
      }),
    );
  });

  it('gives nobody less out of a larger envelope, before rounding', () => {
    fc.assert(
      fc.property(bounded, part, part, (claims, one, other) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        const small = exactOf(rule, scaled(claims, less), claims);
        exactOf(rule, scaled(claims, more), claims).forEach((award, at) =>
          expect(award.compare(small[at]!)).toBeGreaterThanOrEqual(0),
        );
      }),
    );
  });

  it('keeps the order of claims in awards and in losses', () => {
    fc.assert(
      fc.property(plain, part, (claims, thousandths) => {
        const ordered = [...claims].sort((a, b) => (a.claim < b.claim ? -1 : 1));
        const awards = exactOf(rule, scaled(claims, thousandths), ordered);
        awards.slice(1).forEach((award, at) => {
          expect(award.compare(awards[at]!)).toBeGreaterThanOrEqual(0);
          const difference = ratio(ordered[at + 1]!.claim - ordered[at]!.claim);
          expect(award.sub(awards[at]!).compare(difference)).toBeLessThanOrEqual(0);
        });
      }),
    );
  });

  it('does not see the order of rows, and gives equal claims the same up to one unit', () => {
    fc.assert(
      fc.property(bounded, part, fc.constantFrom(1n, 100n), (claims, thousandths, unit) => {
        const envelope = scaled(claims, thousandths);
        const { awards } = share(rule, envelope, claims, unit);
        expect([...share(rule, envelope, [...claims].reverse(), unit).awards].reverse()).toEqual(awards);
        const twins = share(rule, envelope, [
          ...claims,
          ...claims.map((one) => ({ ...one, id: `${one.id}b`, floor: 0n })),
        ]);
        const free = claims.filter(({ floor }) => floor === 0n);
        for (const one of free) {
          const [a, b] = [one.id, `${one.id}b`].map((twin) => twins.awards.find((row) => row.id === twin)!.award);
          expect(a! - b! <= 1n && b! - a! <= 1n).toBe(true);
        }
      }),
    );
  });

  it('changes nobody when a request without an award is taken away, before rounding', () => {
    fc.assert(
      fc.property(plain, part, (claims, thousandths) => {
        const envelope = scaled(claims, thousandths / 3n);
        const awards = exactOf(rule, envelope, claims);
        const kept = claims.filter((_, at) => awards[at]!.n !== 0n);
        expect(text(exactOf(rule, envelope, kept))).toEqual(text(awards.filter(({ n }) => n !== 0n)));
      }),
    );
  });

  it('agrees with a second implementation that searches by halves', () => {
    const agrees = (definition: string, claims: readonly BoundedClaim[], envelope: bigint) => {
      const second = byHalves[definition]!(envelope, claims);
      const largest = claims.reduce((most, { claim }) => (claim > most ? claim : most), 1n);
      exactOf(rule, envelope, claims).forEach((award, at) => {
        const difference = award.sub(ratio(second[at]!, PRECISION)).abs();
        expect(difference.compare(ratio(2n * largest, PRECISION))).toBeLessThanOrEqual(0);
      });
    };
    fc.assert(
      fc.property(plain, bounded, part, (free, limited, thousandths) => {
        agrees(id, free, scaled(free, thousandths));
        // The definition of talmud has no limits: with them it is told by its level.
        agrees(id === 'talmud' ? 'talmud within limits' : id, limited, scaled(limited, thousandths));
      }),
    );
  });
});

describe.each(DIVISIBLE_RULES.map((rule) => [rule.id, rule] as const))('a floor of a group: %s', (_id, rule) => {
  it('is met by sharing it within the group, where the rule alone would give less', () => {
    // Said without levels: short of its floor, the group shares just that, and the others the rest.
    fc.assert(
      fc.property(bounded, bounded, part, part, (own, others, money, low) => {
        const group = own.map((one) => ({ ...one, id: `g${one.id}` }));
        const claims = [...group, ...others];
        const envelope = scaled(claims, money);
        const floor = scaled(group, low);
        const members = group.map((_, at) => at);
        const limits: GroupLimit[] = [
          envelopeOver(envelope, claims, 'E'),
          { kind: 'area', id: 'N', cap: null, floor, members },
        ];
        const textOf = (awards: readonly { exact: { n: bigint; d: bigint } }[]) =>
          awards.map(({ exact: { n, d } }) => ratio(n, d).toFraction());
        const alone = share(rule, envelope, claims).awards;
        const given = alone
          .slice(0, group.length)
          .reduce((all, { exact: { n, d } }) => all.add(ratio(n, d)), ratio(0n));
        const rest = envelope - floor;
        if (rest < sum(others.map((one) => one.floor))) return;
        const { awards } = shareWithin(rule, claims, limits, 1n);
        expect(sum(awards.slice(0, group.length).map(({ award }) => award)) >= floor).toBe(true);
        if (given.compare(ratio(floor)) >= 0) expect(textOf(awards)).toEqual(textOf(alone));
        else
          expect(textOf(awards)).toEqual(
            textOf([...share(rule, floor, group).awards, ...share(rule, rest, others).awards]),
          );
      }),
    );
  });

  it('that is more than the group may get is named with what it gets', () => {
    const claims = claimsOf(31n, 20n);
    const limit: GroupLimit = { kind: 'area', id: 'N', cap: null, floor: 52n, members: [0, 1] };
    expect(() => shareWithin(rule, claims, [envelopeOver(100n, claims), limit], 1n)).toThrow(
      expect.objectContaining({ limit, reached: 51n }),
    );
  });
});

describe('duality: sharing the losses is sharing the awards by the other rule', () => {
  it.each([
    ['constrained-equal-losses', 'constrained-equal-awards'],
    ['talmud', 'talmud'],
    ['proportional', 'proportional'],
  ])('%s and %s', (one, other) => {
    fc.assert(
      fc.property(plain, part, (claims, thousandths) => {
        const envelope = scaled(claims, thousandths);
        const all = sum(claims.map(({ claim }) => claim));
        const losses = exactOf(ruleOf(other), all - envelope, claims);
        const expected = claims.map(({ claim }, at) => ratio(claim).sub(losses[at]!));
        expect(text(exactOf(ruleOf(one), envelope, claims))).toEqual(text(expected));
      }),
    );
  });
});
