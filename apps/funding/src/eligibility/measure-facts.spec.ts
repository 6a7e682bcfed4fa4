import { judge, readRules, type Rule } from '@levada/rules';
import { MEASURE_FACTS, measureFacts, type AskedMeasure } from './measure-facts.js';

const measure: AskedMeasure = {
  ...{ code: 'M1', part: '4', measureKind: 'new', isSocialService: true, serviceTypes: ['counselling'] },
  ...{ targetGroups: ['families'], territories: ['de/district/16062'], from: '2027-01-01', to: null },
  costs: [
    { source: 'state', amount: '70.50' },
    { source: 'municipality', amount: '29.50' },
  ],
  priorityCode: 'Z4',
};
const sentence = { en: 'x {costsState}/{costs}', cs: 'x', de: 'x', lv: 'x' };
const rule = (code: string, holds: object): Rule => ({ code, holds, otherwise: sentence }) as Rule;
const guideline = readRules(
  [
    rule('goal', { fact: 'servesPriority' }),
    rule('share', { is: '≤', of: [{ fact: 'costsState' }, { does: '×', of: [{ fact: 'costs' }, { number: '0.7' }] }] }),
    rule('ends', { is: '≥', of: [{ fact: 'to' }, { fact: 'from' }] }),
  ],
  MEASURE_FACTS,
);
const broken = (more: Partial<AskedMeasure>, priorities = ['Z4']) =>
  judge(guideline, measureFacts({ ...measure, ...more }, 'EUR', priorities, '2026-11-23')).filter(
    ({ holds }) => !holds,
  );

it('a measure that keeps the guideline breaks nothing', () => {
  expect(
    broken({
      to: '2027-12-31',
      costs: [
        { source: 'state', amount: '70.00' },
        { source: 'own', amount: '30.00' },
      ],
    }),
  ).toEqual([]);
});

it('each rule that it breaks says why, also for a fact that is not known', () => {
  expect(broken({}, ['Z1'])).toMatchObject([
    { code: 'goal' },
    { code: 'share', reason: { en: 'x 70.50/100.00' } },
    { code: 'ends', unknown: ['to'] },
  ]);
});

it('an amount in another unit than the currency has is refused', () => {
  expect(() => broken({ costs: [{ source: 'eu', amount: '1.005' }] })).toThrow('money/');
});
