import { ratio } from '@levada/kernel';
import fc from 'fast-check';
import { compare, greatestDivisor, minus, order, plus, reduced, whole, type Quotient } from './quotient.js';

const quotient = fc.record({ n: fc.bigInt({ min: -40n, max: 40n }), d: fc.bigInt({ min: 1n, max: 12n }) });
const of = ({ n, d }: Quotient) => ratio(n, d);

it('adds, subtracts and compares as fractions do', () => {
  fc.assert(
    fc.property(quotient, quotient, (a, b) => {
      expect(of(plus(a, b))).toEqual(of(a).add(of(b)));
      expect(of(minus(a, b))).toEqual(of(a).sub(of(b)));
      expect(Math.sign(compare(a, b))).toBe(of(a).compare(of(b)));
    }),
    { numRuns: 200 },
  );
});

it.each<[Quotient, Quotient, Quotient]>([
  [
    { n: 1n, d: 6n },
    { n: 1n, d: 6n },
    { n: 1n, d: 3n },
  ],
  [
    { n: 1n, d: 6n },
    { n: 1n, d: 3n },
    { n: 1n, d: 2n },
  ],
  [
    { n: 1n, d: 2n },
    { n: -1n, d: 2n },
    { n: 0n, d: 1n },
  ],
  [
    { n: -1n, d: 6n },
    { n: -1n, d: 3n },
    { n: -1n, d: 2n },
  ],
])('%p and %p are %p, in lowest terms', (a, b, sum) => {
  expect(plus(a, b)).toEqual(sum);
});

it('adding nothing leaves a quotient as it stands', () => {
  const one = { n: 2n, d: 4n };
  expect(plus(one, whole(0n))).toBe(one);
});

it('in lowest terms, with the sign above', () => {
  expect(reduced(-6n, 4n)).toEqual({ n: -3n, d: 2n });
  expect(reduced(3n, 7n)).toEqual({ n: 3n, d: 7n });
  expect(reduced(0n, 7n)).toEqual({ n: 0n, d: 1n });
});

it('the greatest common divisor', () => {
  expect([
    greatestDivisor(12n, 18n),
    greatestDivisor(7n, 5n),
    greatestDivisor(0n, 4n),
    greatestDivisor(4n, 0n),
  ]).toEqual([6n, 1n, 4n, 4n]);
});

it('puts amounts in order', () => {
  expect([3n, 1n, 2n, 1n].sort(order)).toEqual([1n, 1n, 2n, 3n]);
  expect([order(1n, 2n), order(2n, 1n), order(1n, 1n)]).toEqual([-1, 1, 0]);
});
