import { dueNotice } from './registration-notice.js';

it.each([
  [91, undefined],
  [90, 90],
  [31, 90],
  [30, 30],
  [1, 30],
])('with %i days left, told at 90 and at 30, the notice that is due is the one at %s', (left, due) => {
  expect(dueNotice([90, 30], left)).toBe(due);
});

it('tells nothing where the rules want no notice', () => {
  expect(dueNotice([], 1)).toBeUndefined();
});
