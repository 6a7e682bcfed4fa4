import { equalShare, isShare, leftOf, shareOf } from './shares.js';

it.each([
  ['3/4', '3/4'],
  ['6/8', '3/4'],
  ['75 %', '3/4'],
  ['33,3 %', '333/1000'],
  ['0,5', '1/2'],
  ['1', '1'],
  ['1/0', '1/0'],
  ['půl', 'půl'],
  ['', ''],
])('%j is the part %j', (typed, share) => {
  expect(shareOf(typed)).toBe(share);
  expect(isShare(typed)).toBe(!['půl', '', '1/0'].includes(typed));
});

it('says what is left to give, exactly', () => {
  expect(leftOf(['1/3', '1/3', '1/3'])).toBe('0');
  expect(leftOf(['33 %', '1/3'])).toBe('101/300');
  expect(leftOf(['3/4', '1/2'])).toBe('-1/4');
  expect(leftOf(['3/4', '?'])).toBeUndefined();
  expect([equalShare(1), equalShare(3)]).toEqual(['1', '1/3']);
});
