import { civilDate, refuse } from '@levada/kernel';
import { checkEntry, expectCodes, isUsedOn } from './code-entry.js';

const day = civilDate;
const seniors = {
  ...{ id: 'i', authorityId: 'a', list: 'target-groups' as const, code: 'seniors', names: { de: 'Seniorinnen' } },
  ...{ validFrom: day('2020-01-01'), validUntil: null, successor: null },
};
const old = { ...seniors, code: 'old', validUntil: day('2026-01-01'), successor: 'seniors' };

it.each([
  ['no name', { names: {} }, refuse('code-entry/no-name', { code: 'seniors' })],
  ['a blank one', { names: { de: ' ' } }, refuse('code-entry/no-name', { code: 'seniors' })],
  [
    'an end before its beginning',
    { validUntil: day('2020-01-01') },
    refuse('code-entry/period-reversed', { code: 'seniors', from: '2020-01-01', until: '2020-01-01' }),
  ],
  ['itself as its successor', { successor: 'seniors' }, refuse('code-entry/own-successor', { code: 'seniors' })],
  ['a successor although it goes on', { successor: 'x' }, refuse('code-entry/successor-of-none', { code: 'seniors' })],
])('refuses an entry with %s', (_what, change, refusal) => {
  expect(() => checkEntry({ ...seniors, ...change })).toThrow(refusal);
});

it.each([
  ['2019-12-31', false],
  ['2020-01-01', true],
  ['2025-12-31', true],
  ['2026-01-01', false],
])('on %s it is used: %s', (on, isUsed) => {
  expect(isUsedOn(old, day(on))).toBe(isUsed);
});

it('lets use what the list has, names the successor of what ended, and asks nothing where there is no list', () => {
  const today = day('2026-11-22');
  expect(() => expectCodes('target-groups', [seniors, old], ['seniors'], today)).not.toThrow();
  expect(() => expectCodes('target-groups', [seniors, old], ['old'], today)).toThrow(
    refuse('code-entry/ended', { list: 'target-groups', code: 'old', successor: 'seniors' }),
  );
  expect(() => expectCodes('target-groups', [seniors], ['cats'], today)).toThrow(
    refuse('code-entry/unknown', { list: 'target-groups', code: 'cats' }),
  );
  expect(() => expectCodes('target-groups', [], ['cats'], today)).not.toThrow();
});
