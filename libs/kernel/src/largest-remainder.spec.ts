import fc from 'fast-check';
import { ratio } from './fraction.js';
import { largestRemainder } from './largest-remainder.js';

describe('largest remainder', () => {
  it.each([
    ['the pot divides evenly', 900n, 1n, [300n, 300n, 300n]],
    ['one haléř over goes to the first of equals', 901n, 1n, [301n, 300n, 300n]],
    ['two haléře over', 902n, 1n, [301n, 301n, 300n]],
    ['in whole hundreds', 1000n, 100n, [400n, 300n, 300n]],
  ])('%s', (_title, total, unit, expected) => {
    const parts = [1, 2, 3].map(() => ({ exact: ratio(total, 3n) }));
    expect(largestRemainder(parts, total, unit)).toEqual(expected);
  });

  it('passes over a part at its cap and leaves what fits nobody', () => {
    const parts = [
      { exact: ratio(1n, 2n), cap: 0n },
      { exact: ratio(1n, 2n), cap: 0n },
    ];
    expect(largestRemainder(parts, 1n)).toEqual([0n, 0n]);
  });

  it('adds up to the total, and no part moves by a whole unit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: 1n, max: 10n ** 12n }), { minLength: 1 }),
        fc.bigInt({ min: 0n, max: 10n ** 12n }),
        (weights, total) => {
          const all = weights.reduce((a, b) => a + b, 0n);
          const parts = weights.map((weight) => ({ exact: ratio(weight * total, all) }));
          const rounded = largestRemainder(parts, total);
          expect(rounded.reduce((a, b) => a + b, 0n)).toBe(total);
          rounded.forEach((value, at) =>
            expect(parts[at]!.exact.sub(ratio(value)).abs().compare(ratio(1n))).toBeLessThan(0),
          );
        },
      ),
    );
  });
});
