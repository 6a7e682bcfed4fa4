import { civilDate } from '@levada/kernel';
import { OUTLINE } from '../plan-templates/plan-template.js';
import { aCost, aMeasure, aPriority, czk, FIVE_PARTS, PERIOD } from './element.factory.js';
import { check, says, type PlanElement } from './element.js';

const below = (element: PlanElement, parent: PlanElement | null = aPriority()) =>
  check(element, { template: OUTLINE, period: PERIOD, parent });
const inParts = (element: PlanElement, parent: PlanElement | null = null) =>
  check(element, { template: FIVE_PARTS, period: PERIOD, parent });

it('stands where its template says, with its costs in the form of the wire', () => {
  expect(below(aMeasure({ costs: [aCost('1200.5')] })).costs).toEqual([aCost('1200.50')]);
  expect(inParts(aPriority({ part: 'strategic' }))).toMatchObject({ part: 'strategic' });
  expect(inParts(aPriority({ kind: 'passage', part: 'analytical' }))).toMatchObject({ kind: 'passage' });
});

it.each<[string, string, () => unknown]>([
  ['of a measure at the top of an activity', 'element/wrong-place', () => below(aMeasure({ kind: 'activity' }))],
  [
    'of a kind that the template has not',
    'element/kind-unknown',
    () => check(aMeasure(), { template: { ...OUTLINE, kinds: [] }, period: PERIOD, parent: null }),
  ],
  ['in a part that is not there', 'element/part-unknown', () => inParts(aPriority({ part: 'swot' }))],
  ['of a priority among the texts', 'element/not-in-this-part', () => inParts(aPriority({ part: 'analytical' }))],
  [
    'in another part than what is above it',
    'element/another-part',
    () => inParts(aMeasure({ part: null }), aPriority({ part: 'strategic' })),
  ],
  [
    'with a cost told twice',
    'element/cost-told-twice',
    () => below(aMeasure({ costs: [aCost('1.00'), aCost('2.00')] })),
  ],
  [
    'with a cost before the plan begins',
    'element/cost-outside-period',
    () => below(aMeasure({ costs: [aCost('1.00', { year: 2026 })] })),
  ],
  ['with a negative cost', 'element/cost-negative', () => below(aMeasure({ costs: [aCost('-1.00')] }))],
  ['with half a haléř', 'money/too-many-decimals', () => below(aMeasure({ costs: [aCost('1.005')] }))],
  [
    'with money of no currency',
    'money/unknown-currency',
    () => below(aMeasure({ costs: [aCost('1', { amount: { amount: '1', currency: 'XXX' } })] })),
  ],
  [
    'that ends before it begins',
    'element/period-reversed',
    () => below(aMeasure({ from: civilDate('2028-01-01'), to: civilDate('2027-01-01') })),
  ],
  ['of a priority that is “new”', 'element/not-a-measure', () => below(aPriority({ measureKind: 'new' }), null)],
  [
    'that is no social service and has no budget line',
    'element/without-budget-line',
    () => below(aMeasure({ isSocialService: false })),
  ],
  [
    'that is a social service below what is none',
    'element/below-related',
    () =>
      below(aMeasure({ kind: 'activity', measureKind: null }), aMeasure({ isSocialService: false, budgetLine: '1' })),
  ],
  [
    'that serves one thing twice',
    'element/aligned-twice',
    () => {
      const to = { planId: 'p', code: 'N1' };
      return below(aMeasure({ alignedTo: [to, to] }));
    },
  ],
  ['that asks nobody', 'element/without-addressee', () => below(aMeasure({ bindingness: 'request' }))],
  [
    'with one indicator twice',
    'element/indicator-told-twice',
    () => {
      const one = { code: 'i', name: 'i', unit: 'i', family: null, source: 'i', baseline: null, targets: [] };
      return below(aMeasure({ indicators: [one, one] }));
    },
  ],
])('refuses an element %s', (_what, code, act) => {
  expect(act).toThrow(code);
});

it('the same year may be paid by two sources, and one source in two currencies', () => {
  const costs = [
    aCost('1.00'),
    aCost('1.00', { source: 'eu' }),
    aCost('1', { amount: { ...czk('1.00'), currency: 'EUR' } }),
  ];
  expect(below(aMeasure({ costs })).costs).toHaveLength(3);
});

it('says something where it says something', () => {
  expect(says(aMeasure(), 'officer')).toBe(false);
  expect(says(aMeasure(), 'costs')).toBe(false);
  expect(says(aMeasure(), 'measureKind')).toBe(true);
  expect(says(aMeasure({ body: 'Text.' }), 'body')).toBe(true);
});
