import { civilDate, refuse } from '@levada/kernel';
import { recordYear, type CalendarDay } from './calendar-year.js';

const day = (on: string, kind: CalendarDay['kind'] = 'closed'): CalendarDay => ({ on: civilDate(on), kind, name: 'x' });
const told = { calendar: 'lv', year: 2026, source: 'likums', days: [day('2026-12-25'), day('2026-01-01')] };

it('is recorded in order, once, and anew when something changed', () => {
  const first = recordYear(told, undefined)!;
  expect(first).toMatchObject({ version: 1, days: [{ on: '2026-01-01' }, { on: '2026-12-25' }] });
  expect(recordYear({ ...told, days: told.days.toReversed() }, first)).toBeUndefined();
  const more = recordYear({ ...told, days: [...told.days, day('2026-01-10', 'open')] }, first)!;
  expect(more).toMatchObject({ id: first.id, version: 2 });
});

it.each([
  ['a day twice', [day('2026-05-04'), day('2026-05-04', 'open')], refuse('calendar/day-twice', { date: '2026-05-04' })],
  [
    'a day of another year',
    [day('2027-01-01')],
    refuse('calendar/day-of-another-year', { date: '2027-01-01', year: 2026 }),
  ],
])('refuses %s', (_what, days, refusal) => {
  expect(() => recordYear({ ...told, days }, undefined)).toThrow(refusal);
});
