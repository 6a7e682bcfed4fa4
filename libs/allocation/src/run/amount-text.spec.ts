import { amountText, exactly, exactText } from './amount-text.js';

it.each([
  [123450n, 'CZK', '1234.50'],
  [-5n, 'CZK', '-0.05'],
  [123450n, 'JPY', '123450'],
])('%s minor units of %s%s are written %s', (minor, currency, text) => {
  expect(amountText(minor, currency)).toBe(text);
});

it.each([
  [{ n: 100n, d: 3n }, 'CZK', '1/3'],
  [{ n: 100n, d: 3n }, 'JPY', '100/3'],
  [{ n: -300n, d: 2n }, 'CZK', '-3/2'],
  [{ n: 200n, d: 1n }, 'CZK', '2'],
])('%p of %s is %s in major units, in lowest terms', (exact, currency, text) => {
  expect(exactText(exact, currency)).toBe(text);
});

it.each([
  ['1/3', { n: 1n, d: 3n }],
  ['-50000/120919', { n: -50000n, d: 120919n }],
  ['17', { n: 17n, d: 1n }],
  ['12.50', { n: 1250n, d: 100n }],
  ['-0.05', { n: -5n, d: 100n }],
])('reads %s again', (text, exact) => {
  expect(exactly(text)).toEqual(exact);
});
