import { civilDate } from '@levada/kernel';
import { daysSince, urgencyOf } from './days.js';

const today = civilDate('2026-11-16');

it.each([
  ['2026-11-15', 'over'],
  ['2026-11-16', 'soon'],
  ['2026-11-23', 'soon'],
  ['2026-11-24', 'later'],
])('what is due on %s is %s', (dueOn, urgency) => expect(urgencyOf(dueOn, today)).toBe(urgency));

it('an application grows older by the day', () => expect(daysSince('2026-11-01', today)).toBe(15));
