import { formatFraction, isRefusal, parseFraction } from '@levada/kernel';
import type { Criterion } from '../rubrics/rubric.js';
import {
  aggregate,
  decimalOf,
  expectScores,
  isAlarming,
  outcomeOf,
  weightedTotal,
  type Aggregation,
  type Score,
} from './score.js';

const criterion = (code: string, weight: string, some: Partial<Criterion> = {}): Criterion => ({
  ...{ code, title: code, weight, min: '0', max: '10', threshold: null, justification: 'always' },
  ...some,
});
const scored = (points: Record<string, string>, justification: string | null = 'because'): Score[] =>
  Object.entries(points).map(([code, one]) => ({ code, points: one, justification }));
const two = [criterion('need', '0.7'), criterion('quality', '0.3')];

it.each([
  ['weights that add up to 1 make a mean', { need: '10', quality: '5' }, '17/2'],
  ['points with decimals stay exact', { need: '0.1', quality: '0.2' }, '13/100'],
  ['what is not scored yet counts for nothing', { need: '10' }, '7'],
  ['nothing scored', {}, '0'],
])('the weighted total: %s', (_what, points, total) => {
  expect(formatFraction(weightedTotal(two, scored(points)))).toBe(total);
});

it.each<[Aggregation, string[], string]>([
  ['mean', ['7', '8', '8'], '23/3'],
  ['mean', ['5'], '5'],
  ['median', ['9', '1', '4'], '4'],
  ['median', ['9', '1', '4', '5'], '9/2'],
  ['median', ['3', '4'], '7/2'],
  ['trimmed', ['1', '7', '8', '10'], '15/2'],
  ['trimmed', ['1', '7', '10'], '7'],
  ['trimmed', ['7', '7', '7'], '7'],
  ['sum', ['7', '8', '8.5'], '47/2'],
])('%s of %j is %s', (by, totals, came) => {
  expect(formatFraction(aggregate(by, totals.map(parseFraction)))).toBe(came);
});

it('trims nothing of fewer than three, and makes no score of none', () => {
  expect(() => aggregate('trimmed', ['1', '2'].map(parseFraction))).toThrow('assessment/too-few-to-trim');
  expect(() => aggregate('mean', [])).toThrow('assessment/no-review');
});

it.each<[string, string[], string | null, boolean]>([
  ['as far apart as is allowed', ['10', '25'], '15', false],
  ['a little further', ['10', '25.1', '12'], '15', true],
  ['one alone', ['10'], '0', false],
  ['all the same, and nothing is allowed', ['10', '10'], '0', false],
  ['without an alarm', ['0', '100'], null, false],
])('the spread: %s', (_what, totals, alarm, rings) => {
  expect(isAlarming(totals.map(parseFraction), alarm)).toBe(rings);
});

const judged = { criteria: [criterion('need', '1', { threshold: '4' }), criterion('quality', '1')], threshold: '10' };
it.each<[string, Aggregation, Record<string, string>[], Record<string, string> | null, string, string[], boolean]>([
  ['passes just so', 'mean', [{ need: '4', quality: '6' }], null, '10', [], true],
  ['fails one criterion, however good the rest', 'mean', [{ need: '3', quality: '10' }], null, '13', ['need'], false],
  ['fails the whole', 'mean', [{ need: '5', quality: '4.99' }], null, '999/100', [], false],
  [
    'a sum is held against thresholds by its mean',
    'sum',
    [
      { need: '4', quality: '6' },
      { need: '4', quality: '6' },
    ],
    null,
    '20',
    [],
    true,
  ],
  [
    'a sum of poor reviews passes nothing',
    'sum',
    [
      { need: '2', quality: '4' },
      { need: '2', quality: '4' },
    ],
    null,
    '12',
    ['need'],
    false,
  ],
  [
    'moderated points take the place of all',
    'mean',
    [
      { need: '0', quality: '0' },
      { need: '10', quality: '10' },
    ],
    { need: '6', quality: '7' },
    '13',
    [],
    true,
  ],
  [
    'moderated points count for each review of a sum',
    'sum',
    [
      { need: '0', quality: '0' },
      { need: '10', quality: '10' },
    ],
    { need: '6', quality: '7' },
    '26',
    [],
    true,
  ],
])('the outcome: %s', (_what, by, reviews, moderated, score, below, passes) => {
  const came = outcomeOf(
    judged,
    by,
    reviews.map((one) => scored(one)),
    moderated && scored(moderated),
  );
  expect([
    formatFraction(came.score),
    came.criteria.filter((one) => one.isBelow).map(({ code }) => code),
    came.passes,
  ]).toEqual([...[score, below, passes]]);
});

it.each([
  ['20/3', '6.666667'],
  ['1/3', '0.333333'],
  ['1/2000000', '0.000001'],
  ['1/2000001', '0'],
  ['10', '10'],
  ['100', '100'],
  ['17/2', '8.5'],
  ['0', '0'],
])('%s is shown as %s', (exact, shown) => {
  expect(decimalOf(parseFraction(exact))).toBe(shown);
});

const criteria = [
  criterion('need', '1'),
  criterion('quality', '1', { threshold: '5', justification: 'when-below' }),
  criterion('cost', '1', { justification: 'never', min: '1' }),
];
const whole = { need: '5', quality: '5', cost: '1' };
it.each<[string, Score[], string[]]>([
  ['all criteria, with words', scored(whole), []],
  ['words where none are wanted', [...scored({ need: '5' }), ...scored({ quality: '5', cost: '1' }, null)], []],
  [
    'blank words',
    [...scored({ need: '5' }, ' '), ...scored({ quality: '5', cost: '1' })],
    ['review/justification-missing'],
  ],
  [
    'no words below the threshold',
    [...scored({ need: '5', cost: '1' }), ...scored({ quality: '4.9' }, null)],
    ['review/justification-missing'],
  ],
  ['too many points', scored({ ...whole, need: '10.000001' }), ['review/points-out-of-range']],
  ['too few points', scored({ ...whole, cost: '0.9' }), ['review/points-out-of-range']],
  ['a criterion that there is not', scored({ ...whole, luck: '1' }), ['review/no-such-criterion']],
  ['one twice', [...scored(whole), ...scored({ need: '1' })], ['review/no-such-criterion']],
  ['one left out', scored({ need: '5', quality: '5' }), ['review/criterion-missing']],
])('a review with %s', (_what, scores, faults) => {
  const told = () => {
    try {
      expectScores(criteria, scores, { isDraft: false });
      return [];
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return error.places.map(({ code }) => code);
    }
  };
  expect(told()).toEqual(faults);
});

it('a draft may leave out what is not thought of yet, and nothing else', () => {
  const draft = (scores: Score[]) => () => expectScores(criteria, scores, { isDraft: true });
  expect(draft(scored({ need: '5' }, null))).not.toThrow();
  expect(draft(scored({ need: '11' }, null))).toThrow('review/scores-faulty');
});
