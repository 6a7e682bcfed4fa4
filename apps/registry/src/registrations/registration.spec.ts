import { civilDate, refuse } from '@levada/kernel';
import { end, register, renew, resume, statusOfService, suspend } from './registration.js';

const day = civilDate;
const told = {
  ...{ id: 'r', authorityId: 'a', organisationId: 'o', serviceId: 's', catalogue: 'psychosocial' },
  ...{ catalogueVersionId: 'v', code: 'W1', form: 'residential' as const, siteId: null, number: '12/2026' },
  ...{ validFrom: day('2026-01-01'), validUntil: day('2031-01-01') },
};
const today = day('2026-11-22');

it('is suspended and resumed with a reason, and ends once', () => {
  const suspended = suspend(register(told), 'fire inspection');
  expect(suspended).toMatchObject({ status: 'suspended', reason: 'fire inspection', version: 2 });
  expect(resume(suspended)).toMatchObject({ status: 'registered', reason: null, version: 3 });
  const ended = end(suspended, { on: today, today, reason: 'given up' });
  expect(ended).toMatchObject({ status: 'ended', validUntil: today, endReason: 'given up' });
  expect(() => suspend(ended, 'x')).toThrow(refuse('registration/wrong-step', { status: 'ended' }));
  expect(() => suspend(suspended, 'x')).toThrow(refuse('registration/wrong-step', { status: 'suspended' }));
  expect(() => end(ended, { on: today, today, reason: 'x' })).toThrow('registration/wrong-step');
});

it('holds on until a day of its end that is still to come', () => {
  const ending = end(register(told), { on: day('2027-07-01'), today, reason: 'moves away' });
  expect(ending).toMatchObject({ status: 'registered', validUntil: '2027-07-01', version: 2 });
  // What happens until then does not touch why it ends.
  expect(resume(suspend(ending, 'fire'))).toMatchObject({ reason: null, endReason: 'moves away' });
});

it.each([
  ['before it began', '2026-01-01', refuse('registration/ends-before-it-begins', { from: '2026-01-01' })],
  ['after it ends anyway', '2031-01-02', refuse('registration/ends-earlier', { until: '2031-01-01' })],
])('does not end %s', (_what, on, refusal) => {
  expect(() => end(register(told), { on: day(on), today, reason: 'x' })).toThrow(refusal);
});

it('is renewed for longer than it holds, under the number of the new decision', () => {
  const renewed = renew(register(told), { until: day('2036-01-01'), number: '7/2030' });
  expect(renewed).toMatchObject({ validUntil: '2036-01-01', number: '7/2030', validFrom: '2026-01-01' });
  const asleep = renew(suspend(register(told), 'fire'), { until: day('2036-01-01'), number: '7/2030' });
  expect(asleep).toMatchObject({ status: 'suspended', reason: 'fire', validUntil: '2036-01-01' });
  const again = { until: day('2031-01-01'), number: 'x' };
  expect(() => renew(register(told), again)).toThrow(refuse('registration/ends-later', { until: '2031-01-01' }));
  expect(() => renew(register({ ...told, validUntil: null }), again)).toThrow('registration/never-expires');
});

it('cannot end before it begins', () => {
  expect(() => register({ ...told, validUntil: told.validFrom })).toThrow('registration/ends-before-it-begins');
});

it.each([
  [['registered', 'suspended', 'ended'] as const, 'active'],
  [['suspended', 'ended'] as const, 'suspended'],
  [['ended'] as const, 'ended'],
])('a service whose registrations are %s is %s', (registrations, status) => {
  expect(statusOfService(registrations)).toBe(status);
});
