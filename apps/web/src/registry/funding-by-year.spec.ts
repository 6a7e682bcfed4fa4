import { fundingByYear } from './funding-by-year.js';

const czk = (amount: string) => ({ amount, currency: 'CZK' });

it('adds up exactly, year by year and currency by currency', () => {
  const found = fundingByYear([
    { decidedAt: '2025-03-01T00:00:00Z', requested: czk('0.20'), amount: czk('0.10') },
    { decidedAt: '2025-09-01T00:00:00Z', requested: czk('0.30'), amount: czk('0.20') },
    { decidedAt: '2026-01-01T00:00:00Z', requested: czk('9007199254740993.00'), amount: czk('9007199254740993.00') },
    {
      decidedAt: '2025-09-01T00:00:00Z',
      requested: { amount: '5.00', currency: 'EUR' },
      amount: { amount: '4.00', currency: 'EUR' },
    },
  ]);
  expect(found.map(({ year, decisions, awarded }) => [year, decisions, awarded.amount, awarded.currency])).toEqual([
    ['2026', 1, '9007199254740993.00', 'CZK'],
    ['2025', 1, '4.00', 'EUR'],
    ['2025', 2, '0.30', 'CZK'],
  ]);
});

it('nothing decided is nothing', () => expect(fundingByYear([])).toEqual([]));
