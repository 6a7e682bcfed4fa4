import fc from 'fast-check';
import { add, compareMoney, formatAmount, money, parseMoney, subtract } from './money.js';

describe('money', () => {
  it.each([
    ['1234.5', 'CZK', 123450n],
    ['0.01', 'EUR', 1n],
    ['-12', 'CHF', -1200n],
    ['7', 'JPY', 7n],
    ['90000000000000000.99', 'CZK', 9000000000000000099n],
  ])('reads %s %s as %s minor units', (text, currency, minor) => {
    expect(parseMoney(text, currency).minor).toBe(minor);
  });

  it.each([
    ['1e3', 'CZK', 'money/malformed'],
    ['1 000', 'CZK', 'money/malformed'],
    ['1,50', 'CZK', 'money/malformed'],
    ['', 'CZK', 'money/malformed'],
    ['.5', 'CZK', 'money/malformed'],
    ['1.005', 'CZK', 'money/too-many-decimals'],
    ['1.5', 'JPY', 'money/too-many-decimals'],
    ['1', 'ABC', 'money/unknown-currency'],
    ['1', 'constructor', 'money/unknown-currency'],
    ['99999999999999999999', 'CZK', 'money/malformed'],
    ['999999999999999999', 'CZK', 'money/too-large'],
  ])('refuses %p %s with %s', (text, currency, code) => {
    expect(() => parseMoney(text, currency)).toThrow(expect.objectContaining({ code }));
  });

  it('never mixes currencies', () => {
    expect(() => add(money(1n, 'CZK'), money(1n, 'EUR'))).toThrow('money/mixed-currencies');
    expect(() => compareMoney(money(1n, 'CZK'), money(1n, 'EUR'))).toThrow('money/mixed-currencies');
  });

  it('is written and read back unchanged, and a difference undoes a sum', () => {
    const minor = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n });
    fc.assert(
      fc.property(minor, minor, fc.constantFrom('CZK', 'EUR', 'JPY'), (a, b, currency) => {
        const [left, right] = [money(a, currency), money(b, currency)];
        expect(subtract(add(left, right), right)).toEqual(left);
        if (a < 10n ** 17n && a > -(10n ** 17n)) expect(parseMoney(formatAmount(left), currency)).toEqual(left);
      }),
    );
  });
});
