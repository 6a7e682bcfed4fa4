import fc from 'fast-check';
import { civilDate } from './civil-date.js';
import { LANGUAGES } from './languages.js';
import { parseMoney } from './money.js';
import { writeDay, writeDecimal, writeMoney } from './written.js';

const inEach = (write: (language: (typeof LANGUAGES)[number]) => string) =>
  LANGUAGES.map((language) => write(language).replaceAll('\u00a0', ' '));

it.each([
  ['1234.50', 'CZK', ['CZK 1,234.50', '1 234,50 CZK', '1.234,50 CZK', '1234,50 CZK']],
  ['12345678.9', 'EUR', ['EUR 12,345,678.90', '12 345 678,90 EUR', '12.345.678,90 EUR', '12 345 678,90 EUR']],
  ['-1000', 'JPY', ['JPY -1,000', '-1 000 JPY', '-1.000 JPY', '-1000 JPY']],
  ['0', 'CHF', ['CHF 0.00', '0,00 CHF', '0,00 CHF', '0,00 CHF']],
])('%s %s as en, cs, de and lv write it', (amount, currency, written) => {
  expect(inEach((language) => writeMoney(parseMoney(amount, currency), language))).toEqual(written);
});

it('a day as en, cs, de and lv write it', () => {
  expect(inEach((language) => writeDay(civilDate('2027-03-04'), language))).toEqual([
    ...['4 March 2027', '4. 3. 2027', '04.03.2027', '04.03.2027.'],
  ]);
});

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
