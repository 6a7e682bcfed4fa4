import { civilDate } from '@levada/kernel';
import { INSTALLATION } from '../authorities/authority.js';
import { giveGrant, inForce, withdrawGrant, type AskedRole } from './role-grant.js';

const at = new Date('2026-03-02T23:30:00Z');
const whose = { id: 'g', authorityId: 'authority', personId: 'jana' };
const give = (asked: AskedRole, authorityId = whose.authorityId, by = 'alena') =>
  giveGrant({ ...whose, authorityId }, asked, { by, at });

it('begins today unless it is said otherwise', () => {
  expect(give({ role: 'planner' })).toMatchObject({ from: '2026-03-02', until: null, withdrawnAt: null, version: 1 });
});

it.each<[string, AskedRole, string, string, string]>([
  ['to oneself', { role: 'planner' }, 'authority', 'jana', 'grant/own'],
  [
    'that ends before it begins',
    { role: 'planner', from: '2026-05-01', until: '2026-04-30' },
    'authority',
    'a',
    'grant/period-reversed',
  ],
  ['on a day that is none', { role: 'planner', from: '2026-02-30' }, 'authority', 'a', 'date/malformed'],
  ['of an operator for one authority', { role: 'operator' }, 'authority', 'a', 'grant/operator-is-of-the-installation'],
  ['of an officer for all', { role: 'approver' }, INSTALLATION, 'a', 'grant/authority-missing'],
  ['of a provider without one', { role: 'provider-editor' }, 'authority', 'a', 'grant/organisation-missing'],
  [
    'of an officer for a provider',
    { role: 'planner', organisationId: 'o' },
    'authority',
    'a',
    'grant/organisation-of-no-provider',
  ],
])('refuses a role %s', (_what, asked, authorityId, by, code) => {
  expect(() => give(asked, authorityId, by)).toThrow(code);
});

it.each([
  ['the day before', '2026-03-31', false],
  ['the first day', '2026-04-01', true],
  ['the last day', '2026-06-30', true],
  ['the day after', '2026-07-01', false],
])('is in force by its dates, both within: %s', (_what, today, expected) => {
  const grant = give({ role: 'planner', from: '2026-04-01', until: '2026-06-30' });
  expect(inForce(grant, civilDate(today))).toBe(expected);
});

it('is withdrawn once, and gives nothing from then on', () => {
  const gone = withdrawGrant(give({ role: 'planner' }), { by: 'alena', at, reason: 'left' });
  expect(gone).toMatchObject({ withdrawnBy: 'alena', reason: 'left', version: 2 });
  expect(inForce(gone, civilDate('2026-03-02'))).toBe(false);
  expect(() => withdrawGrant(gone, { by: 'alena', at, reason: 'again' })).toThrow('grant/withdrawn');
});
