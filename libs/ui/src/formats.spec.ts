import {
  decimalOf,
  formatBrief,
  formatDay,
  formatDecimal,
  nearestOf,
  formatMoney,
  formatShare,
  isExact,
} from './formats.js';

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('money is printed exactly, also where a float would not be', () => {
  it.each([
    ['cs', 'CZK', '12 345 678 901 234 567,89 Kč'],
    ['de', 'EUR', '12.345.678.901.234.567,89 €'],
    ['lv', 'EUR', '12 345 678 901 234 567,89 €'],
    ['en', 'CZK', 'CZK 12,345,678,901,234,567.89'],
  ])('%s', (locale, currency, printed) => {
    expect(plain(formatMoney({ amount: '12345678901234567.89', currency }, locale))).toBe(printed);
  });
});

it.each([
  ['16000/18807', 4, '0.8507', false],
  ['1/2', 2, '0.50', true],
  ['-1/3', 3, '-0.333', false],
  ['7', 2, '7.00', true],
  ['5/2', 0, '2', false],
])('%s with %i digits is %s', (fraction, digits, decimal, exact) => {
  expect(decimalOf(fraction, digits)).toBe(decimal);
  expect(isExact(fraction, digits)).toBe(exact);
});

it.each([
  ['16000/18807', 'cs', '85,07 %'],
  ['1', 'de', '100 %'],
  ['0.25', 'en', '25%'],
])('the share %s in %s is %s', (share, locale, printed) => {
  expect(plain(formatShare(share, locale))).toBe(printed);
});

it('a day is that day everywhere', () => {
  expect(plain(formatDay('2026-11-16', 'cs'))).toBe('16. listopadu 2026');
  expect(formatDay('2027-01-01', 'de')).toBe('1. Januar 2027');
});

it('lists have days in figures, and boxes their thousands parted', () => {
  expect(plain(formatBrief('2026-11-16', 'cs'))).toBe('16. 11. 2026');
  expect(plain(formatDecimal('12345678901234567.80', 'cs'))).toBe('12 345 678 901 234 567,80');
  expect(formatDecimal('30 000', 'cs')).toBe('30 000');
});

it.each([
  ['1/3', 2, '0.33'],
  ['2/3', 2, '0.67'],
  ['-2/3', 2, '-0.67'],
  ['1/200', 2, '0.01'],
  ['5/2', 0, '3'],
  ['7', 2, '7.00'],
])('%s to the nearest with %i digits is %s', (fraction, digits, nearest) => {
  expect(nearestOf(fraction, digits)).toBe(nearest);
});
