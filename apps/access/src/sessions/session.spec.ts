import { expiresAt, isRunning, startSession } from './session.js';

const at = new Date('2026-03-02T08:00:00Z');
const hours = (count: number) => new Date(at.getTime() + count * 3_600_000);
const session = startSession({ id: 's', personId: 'p', tokenHash: 'h', how: 'password' }, at);

it.each([
  ['two hours after the last sign of life', session, hours(2)],
  ['later with one', { ...session, seenAt: hours(5) }, hours(7)],
  ['after a working day, whatever happens', { ...session, seenAt: hours(11) }, hours(12)],
])('ends %s', (_what, one, end) => {
  expect(expiresAt(one)).toEqual(end);
  expect(isRunning(one, new Date(end.getTime() - 1))).toBe(true);
  expect(isRunning(one, end)).toBe(false);
});

it('ends when it is ended', () => {
  expect(isRunning({ ...session, endedAt: at }, at)).toBe(false);
});
