import fc from 'fast-check';
import { addDays, civilDate } from './civil-date.js';
import { addWorkingDays, isWorkingDay, onWorkingDay, type WorkingDays } from './working-days.js';

const day = civilDate;
const calendar: WorkingDays = {
  closed: new Set(['2026-12-24', '2026-12-25', '2026-12-26', '2027-01-01']),
  // Moved: Monday is free, Saturday is worked.
  open: new Set(['2026-12-19']),
};

it.each([
  ['a Wednesday', '2026-12-23', '2026-12-23'],
  ['Christmas Eve, before a weekend', '2026-12-24', '2026-12-28'],
  ['a Saturday', '2026-12-12', '2026-12-14'],
  ['a Saturday that is worked', '2026-12-19', '2026-12-19'],
  ['New Year on a Friday', '2027-01-01', '2027-01-04'],
])('a deadline on %s (%s) ends on %s', (_what, on, ends) => {
  expect(onWorkingDay(calendar, day(on))).toBe(ends);
  expect(onWorkingDay(null, day(on))).toBe(on);
});

it.each([
  ['2026-12-21', 3, '2026-12-28'],
  ['2026-12-18', 1, '2026-12-19'],
  ['2026-12-18', 0, '2026-12-18'],
])('%s and %i working days are %s', (from, days, to) => {
  expect(addWorkingDays(calendar, day(from), days)).toBe(to);
});

it('counts as many working days as it was asked for, and ends on one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 60 }), (offset, days) => {
      const from = addDays(day('2026-06-01'), offset);
      const to = addWorkingDays(calendar, from, days);
      let counted = 0;
      for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(calendar, at)) counted += 1;
      expect([counted, isWorkingDay(calendar, to)]).toEqual([days, true]);
    }),
  );
});
