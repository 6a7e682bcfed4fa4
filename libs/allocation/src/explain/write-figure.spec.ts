import { LANGUAGES } from '@levada/kernel';
import fc from 'fast-check';
import { decimalsOf, nearest, writeDecimal } from './write-figure.js';

it('writes numbers as the languages do (CLDR, asked through Intl)', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
      fc.constantFrom(...LANGUAGES),
      (cents, language) => {
        const text = (cents / 100).toFixed(2);
        const expected = new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(cents / 100);
        expect(writeDecimal(text, language)).toBe(expected.replace('\u2212', '-'));
      },
    ),
  );
});

it.each([
  [1n, 2n, 1n],
  [-1n, 2n, 0n],
  [-3n, 2n, -1n],
  [-7n, 4n, -2n],
  [10n, 3n, 3n],
  [11n, 3n, 4n],
])('%s/%s to the nearest whole is %s', (n, d, whole) => {
  expect(nearest({ n, d })).toBe(whole);
});

it.each([
  [1n, 3n, '0.333333'],
  [50000n, 120919n, '0.413499'],
  [-1n, 8n, '-0.125'],
  [-1n, 10n ** 9n, '0'],
  [7n, 1n, '7'],
])('%s/%s has the decimals %s', (n, d, text) => {
  expect(decimalsOf({ n, d })).toBe(text);
});
