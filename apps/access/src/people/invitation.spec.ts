import { accept, invite, resend, withdraw } from './invitation.js';

const at = new Date('2026-03-02T08:00:00Z');
const days = (count: number) => new Date(at.getTime() + count * 86_400_000);
const sent = invite({ id: 'i', personId: 'p', tokenHash: 'first' }, at);

it('is good for seven days, and not at the end of the last', () => {
  expect(accept(sent, new Date(days(7).getTime() - 1)).status).toBe('accepted');
  expect(() => accept(sent, days(7))).toThrow('invitation/expired');
});

it('sent again it has another secret and seven new days, also when it had run out', () => {
  const again = resend(sent, 'second', days(9));
  expect(again).toMatchObject({ tokenHash: 'second', expiresAt: days(16), timesSent: 2, version: 2 });
  expect(accept(again, days(15)).status).toBe('accepted');
});

it.each([
  ['accepted', accept(sent, at), 'invitation/accepted'],
  ['withdrawn', withdraw(sent), 'invitation/withdrawn'],
])('an %s one is over', (_what, over, code) => {
  expect(() => accept(over, at)).toThrow(code);
  expect(() => resend(over, 'x', at)).toThrow(code);
  expect(() => withdraw(over)).toThrow(code);
});
