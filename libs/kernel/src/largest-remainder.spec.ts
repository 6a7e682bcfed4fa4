import fc from 'fast-check';
import { ratio } from './fraction.js';
import { largestRemainder, type Part } from './largest-remainder.js';

const part = (n: bigint, d = 1n, rest: Partial<Part> = {}): Part => ({ exact: { n, d }, ...rest });

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

  it.each([
    [
      'a part at its cap or floor stays as it is',
      [part(250n, 1n, { cap: 250n }), part(350n, 1n, { floor: 350n })],
      100n,
      [250n, 350n],
    ],
    [
      'a floor between two units rises to the next one where that fits',
      [part(260n, 1n, { floor: 250n }), part(340n)],
      100n,
      [300n, 300n],
    ],
    ['the larger remainder first, over different denominators', [part(1n, 2n), part(2n, 3n)], 1n, [0n, 1n]],
  ])('%s', (_title, parts, unit, expected) => {
    expect(largestRemainder(parts, unit === 1n ? 1n : 600n, unit)).toEqual(expected);
  });

  it('serves rooms that are short first, and overfills none', () => {
    const parts = [
      part(5n, 3n, { within: [0] }),
      part(5n, 3n, { within: [0] }),
      part(4n, 3n, { within: [1] }),
      part(4n, 3n),
    ];
    // 4 are cut, 6 are to be given: 2/3 twice, then 1/3 twice.
    expect(largestRemainder(parts, 6n)).toEqual([2n, 2n, 1n, 1n]);
    expect(
      largestRemainder(parts, 6n, 1n, {
        rooms: [
          { most: 3n, least: 0n },
          { most: null, least: 2n },
        ],
      }),
    ).toEqual([2n, 1n, 2n, 1n]);
  });

  it('keeps the least of a room to the last unit where a whole step does not fit', () => {
    const parts = [part(11n, 1n, { within: [0], cap: 15n }), part(12n)];
    expect(largestRemainder(parts, 23n, 10n, { rooms: [{ most: null, least: 11n }] })).toEqual([11n, 10n]);
  });

  it('orders equal remainders as it is told', () => {
    const parts = [part(1n, 2n), part(1n, 2n), part(1n, 2n), part(1n, 2n)];
    expect(largestRemainder(parts, 2n, 1n, { ties: (a, b) => b - a })).toEqual([0n, 0n, 1n, 1n]);
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
