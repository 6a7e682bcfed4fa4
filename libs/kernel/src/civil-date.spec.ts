import { addYears, civilDate, daysBetween } from './civil-date.js';

it.each([
  ['2026-01-01', 5, '2031-01-01'],
  ['2024-02-29', 5, '2029-02-28'],
  ['2024-02-29', 4, '2028-02-29'],
  ['2026-12-31', 1, '2027-12-31'],
])('%s and %i years are %s', (from, years, to) => {
  expect(addYears(civilDate(from), years)).toBe(to);
});

it.each([
  ['2026-02-28', '2026-03-01', 1],
  ['2024-02-28', '2024-03-01', 2],
  // Over the change to summer time: days are days.
  ['2026-03-28', '2026-03-30', 2],
  ['2026-03-01', '2026-02-28', -1],
])('from %s to %s it is %i days', (from, to, days) => {
  expect(daysBetween(civilDate(from), civilDate(to))).toBe(days);
});
