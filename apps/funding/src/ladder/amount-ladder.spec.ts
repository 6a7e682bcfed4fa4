import { isRefusal, parseMoney } from '@levada/kernel';
import type { Application } from '../applications/application.js';
import { climb, eligibleOf, faultOf, holdingOf, type Holding, type WrittenStep } from './amount-ladder.js';

const czk = (amount: string) => parseMoney(amount, 'CZK');
const application = (some: Partial<Application> = {}) =>
  ({ reference: '1', requested: czk('1000'), status: 'submitted', version: 1, ...some }) as Application;

it.each<[string, Holding, WrittenStep, string, string | undefined]>([
  ['the maximum may be all that was requested', {}, 'maximum', '1000', undefined],
  ['the maximum is never more than the request', {}, 'maximum', '1000.01', 'ladder/above-requested'],
  ['the maximum may be nothing', {}, 'maximum', '0', undefined],
  ['no amount is below nothing', {}, 'maximum', '-1', 'ladder/above-requested'],
  ['the optimal amount may be the maximum', { maximum: czk('800') }, 'optimal', '800', undefined],
  [
    'the optimal amount is never above the maximum',
    { maximum: czk('800') },
    'optimal',
    '800.01',
    'ladder/above-maximum',
  ],
  ['without a maximum, the request is the limit', {}, 'optimal', '1000', undefined],
  ['the maximum goes down as far as the optimal amount', { optimal: czk('700') }, 'maximum', '700', undefined],
  ['and no further', { optimal: czk('700') }, 'maximum', '699.99', 'ladder/below-optimal'],
  ['what the means allow may be above the optimal amount', { optimal: czk('700') }, 'real', '900', undefined],
  ['the committee may give what it finds right', { maximum: czk('800') }, 'committee', '1000', undefined],
  ['but never more than the request', { maximum: czk('800') }, 'committee', '1000.01', 'ladder/above-requested'],
])('%s', (_what, holding, step, amount, code) => {
  expect(faultOf(application(), holding, step, czk(amount))?.code).toBe(code);
});

it.each([
  ['decided', application({ status: 'decided' }), czk('1'), 'ladder/application-decided'],
  ['withdrawn', application({ status: 'withdrawn' }), czk('1'), 'ladder/application-decided'],
  ['asked for in another currency', application(), parseMoney('1', 'EUR'), 'ladder/another-currency'],
])('writes nothing for an application that is %s', (_what, one, amount, code) => {
  expect(faultOf(one, {}, 'maximum', amount)?.code).toBe(code);
});

it.each<[string, Holding, bigint | null]>([
  ['the optimal amount', { maximum: czk('8'), optimal: czk('7') }, 700n],
  ['else the maximum', { maximum: czk('8') }, 800n],
  ['else all that was requested', { real: czk('5') }, null],
])('eligible is %s', (_what, holding, minor) => {
  expect(eligibleOf(holding)).toBe(minor);
});

it('the last amount of a step holds', () => {
  const rows = [
    { step: 'maximum', amount: czk('9') },
    { step: 'maximum', amount: czk('8') },
  ] as const;
  expect(holdingOf(rows)).toEqual({ maximum: czk('8') });
});

it('all or none: each fault is told with its line', () => {
  const known = new Map(
    ['1', '2', '3', '4'].map((reference) => [
      reference,
      { application: application({ reference }), holding: {}, isRecused: reference === '4' },
    ]),
  );
  const asked = (reference: string, amount: string, version = 1) => ({
    reference,
    amount: czk(amount),
    version,
    reason: 'x',
  });
  expect(climb('maximum', [asked('1', '900'), asked('2', '1000')], known)).toHaveLength(2);
  try {
    climb(
      'maximum',
      [asked('1', '900'), asked('2', '2000'), asked('3', '1', 2), asked('1', '5'), asked('9', '5'), asked('4', '5')],
      known,
    );
    throw new Error('it was let through');
  } catch (error) {
    if (!isRefusal(error)) throw error;
    expect(error.places.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/lines/1 ladder/above-requested',
      '/lines/2 version/stale',
      '/lines/3 ladder/application-missing',
      '/lines/4 ladder/application-missing',
      '/lines/5 conflict/recused',
    ]);
  }
});
