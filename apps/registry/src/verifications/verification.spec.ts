import { civilDate } from '@levada/kernel';
import { nextAsked, standingOf, type CheckOutcome } from './verification.js';

const today = civilDate('2026-11-22');
const said = (outcome: CheckOutcome, on: string, siteId: string | null = null) => ({
  ...{ check: 'sanctions' as const, siteId, outcome, madeAt: new Date(`${on}T10:00:00Z`) },
});
const check = { code: 'sanctions' as const, repeatDays: 30 };

it.each([
  ['was never asked', [], 'missing'],
  ['was clean', [said('ok', '2026-11-20')], 'ok'],
  ['had a hit after it was clean', [said('ok', '2026-11-20'), said('fail', '2026-11-21')], 'fail'],
  ['was away at first and then clean', [said('unavailable', '2026-11-20'), said('ok', '2026-11-21')], 'ok'],
  [
    'is away and was never reached',
    [said('unavailable', '2026-11-20'), said('unavailable', '2026-11-21')],
    'unavailable',
  ],
  ['is away and had a hit', [said('fail', '2026-11-20'), said('unavailable', '2026-11-21')], 'fail'],
  ['is away and was clean a while ago', [said('ok', '2026-11-20'), said('unavailable', '2026-11-21')], 'ok'],
  ['was clean on the last day on which that counts', [said('ok', '2026-10-23')], 'ok'],
  ['was clean too long ago', [said('ok', '2026-10-22')], 'outdated'],
  ['was clean too long ago and is away', [said('ok', '2026-10-22'), said('unavailable', '2026-11-21')], 'unavailable'],
  ['was asked of a place', [said('ok', '2026-11-20', 'site')], 'missing'],
] as const)('a source that %s', (_what, made, standing) => {
  expect(standingOf(made, check, today)).toBe(standing);
});

it('counts for ever where it is not repeated', () => {
  expect(standingOf([said('ok', '1999-01-01')], { ...check, repeatDays: null }, today)).toBe('ok');
});

it.each([
  ['ok', 30, 0, '2026-12-22T00:00:00.000Z'],
  ['fail', null, 0, null],
  ['unavailable', null, 0, '2026-11-22T00:15:00.000Z'],
  ['unavailable', 30, 2, '2026-11-22T01:00:00.000Z'],
  ['unavailable', 30, 50, '2026-11-23T00:00:00.000Z'],
] as const)('%s, repeated after %s days, at try %i: asked again at %s', (outcome, repeatDays, attempts, next) => {
  const at = new Date('2026-11-22T00:00:00Z');
  expect(nextAsked(at, outcome, { repeatDays, attempts })?.toISOString() ?? null).toBe(next);
});
