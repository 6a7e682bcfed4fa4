import { amountOf, minorOf, shareOf } from './minor.js';

const czk = (amount: string) => ({ amount, currency: 'CZK' });

it.each([
  ['12.34', 1234n],
  ['0.05', 5n],
  ['7', 7n],
  ['90071992547409931.07', 9007199254740993107n],
])('%s and back', (amount, minor) => {
  expect(minorOf(czk(amount))).toBe(minor);
  expect(amountOf(minor, czk(amount))).toEqual(czk(amount));
});

it('of nothing there is no share', () => expect(shareOf(czk('0.00'), czk('0.00'))).toBe(0));
it('a part of a whole', () => expect(shareOf(czk('1.00'), czk('4.00'))).toBe(0.25));
