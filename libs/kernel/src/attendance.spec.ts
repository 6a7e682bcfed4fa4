import { expectHeld, recordAttendance, type Attendance } from './attendance.js';

const invitation = (id: string): { id: string; attendance: Attendance | null } => ({ id, attendance: null });
const who = ({ id }: { id?: string }) => id!;

it.each([
  ['a day before its own', '2026-03-10', '2026-03-09'],
  ['an instant before it begins', '2026-03-10T14:00:00.000Z', '2026-03-10T13:59:59.999Z'],
])('is written down when it was held, not %s', (_when, held, now) => {
  expect(() => expectHeld('workshop', held, now)).toThrow('workshop/not-held-yet');
  expect(() => expectHeld('meeting', held, now)).toThrow('meeting/not-held-yet');
  expect(() => expectHeld('workshop', held, held)).not.toThrow();
});

it('records who was there, of those who were invited', () => {
  const invited = [invitation('p'), invitation('q')];
  expect(recordAttendance('workshop', invited, [{ id: 'q', attendance: 'excused' as const }], who)).toEqual([
    invitation('p'),
    { ...invitation('q'), attendance: 'excused' },
  ]);
  const stranger = [{ id: 'r', attendance: 'attended' as const }];
  expect(() => recordAttendance('meeting', invited, stranger, who)).toThrow('meeting/not-invited');
});
