import fc from 'fast-check';
import { formatFraction } from '@levada/kernel';
import { proportional, type Claim } from './proportional.js';

const claims = (...amounts: bigint[]): Claim[] => amounts.map((requested, at) => ({ id: `c${at + 1}`, requested }));
const byId = (awards: readonly { id: string; award: bigint }[]) =>
  [...awards].sort((a, b) => (a.id < b.id ? -1 : 1)).map((one) => one.award);

describe('proportional cut', () => {
  it.each([
    ['a third of each', 200n, claims(100n, 200n, 300n), '1/3', ['100/3', '200/3', '100'], [33n, 67n, 100n]],
    ['half of each', 300n, claims(100n, 200n, 300n), '1/2', ['50', '100', '150'], [50n, 100n, 150n]],
    [
      'CRAN ClaimsProblems: E=10, c=(2,4,7,8)',
      10n,
      claims(2n, 4n, 7n, 8n),
      '10/21',
      ['20/21', '40/21', '10/3', '80/21'],
      [1n, 2n, 3n, 4n],
    ],
    ['money for all: nobody gets more than asked', 1000n, claims(100n, 200n), '1', ['100', '200'], [100n, 200n]],
    ['no money', 0n, claims(100n, 200n), '0', ['0', '0'], [0n, 0n]],
  ])('%s', (_title, envelope, input, coefficient, exact, awards) => {
    const result = proportional(envelope, input);
    expect(formatFraction(result.coefficient)).toBe(coefficient);
    expect([...result.awards].sort((a, b) => (a.id < b.id ? -1 : 1)).map((one) => formatFraction(one.exact))).toEqual(
      exact,
    );
    expect(byId(result.awards)).toEqual(awards);
  });

  it('gives the spare unit of equal remainders to the smaller request, then to the lower id', () => {
    expect(byId(proportional(1n, claims(5n, 5n)).awards)).toEqual([1n, 0n]);
    expect(byId(proportional(901n, claims(500n, 500n, 500n)).awards)).toEqual([301n, 300n, 300n]);
  });

  it('leaves what is smaller than the unit in the envelope', () => {
    const result = proportional(1050n, claims(1000n, 1000n), 100n);
    expect([byId(result.awards), result.left]).toEqual([[500n, 500n], 50n]);
  });

  it.each([
    ['a request of nothing', 1n, claims(0n), 'allocation/request-not-positive'],
    ['an id twice', 1n, [...claims(1n), ...claims(1n)], 'allocation/request-twice'],
    ['a negative envelope', -1n, claims(1n), 'allocation/envelope-negative'],
  ])('refuses %s', (_title, envelope, input, code) => {
    expect(() => proportional(envelope, input)).toThrow(expect.objectContaining({ code }));
  });

  it('never overspends, never awards above the request, spends all to the unit, keeps the order, and does not see the order of rows', () => {
    const amounts = fc.array(fc.bigInt({ min: 1n, max: 10n ** 11n }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        amounts,
        fc.bigInt({ min: 0n, max: 10n ** 12n }),
        fc.constantFrom(1n, 100n),
        (list, envelope, unit) => {
          const input = claims(...list);
          const { awards, left } = proportional(envelope, input, unit);
          const total = awards.reduce((all, one) => all + one.award, 0n);
          const requested = list.reduce((all, one) => all + one, 0n);
          expect(total + left).toBe(envelope);
          if (unit === 1n) expect(total).toBe(requested < envelope ? requested : envelope);
          for (const one of awards)
            expect(one.award <= input.find(({ id }) => id === one.id)!.requested && one.award >= 0n).toBe(true);
          awards.slice(1).forEach((one, at) => expect(one.award >= awards[at]!.award - unit).toBe(true));
          expect(proportional(envelope, [...input].reverse(), unit).awards.map((one) => [one.id, one.award])).toEqual(
            awards.map((one) => [one.id, one.award]),
          );
        },
      ),
    );
  });
});
