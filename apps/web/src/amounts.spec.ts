import { amountOf, isAmount } from './amounts.js';

it.each([
  ['1000', '1000'],
  ['1 000 000', '1000000'],
  ['1\u00a0000\u00a0000,50', '1000000.50'],
  ['1.000.000,50', '1000000.50'],
  ['1,000,000.50', '1000000.50'],
  ['1000000,5', '1000000.5'],
  ['1.000', '1000'],
  ['12.345', '12345'],
  ['0,05', '0.05'],
])('reads %p as %s', (written, amount) => {
  expect(amountOf(written)).toBe(amount);
  expect(isAmount(written)).toBe(true);
});

it.each(['0,125', '1000,555', '1.000,000', '', 'tisíc', '-5', '1,2,3', '1.00.000', '10.0000', '1e6'])(
  'leaves %p to the door, which says what is wrong',
  (written) => {
    expect(amountOf(written)).toBe(written);
    expect(isAmount(written)).toBe(false);
  },
);
