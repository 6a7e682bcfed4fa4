import type { Criterion, Rubric } from '../rubrics/rubric.js';
import type { AssessmentPlan } from './assessment-plan.js';
import { closeAssessment, moderate, type Assessed, type Moderation } from './closing.js';
import type { Score } from './score.js';

const at = new Date('2027-02-01T08:00:00Z');
const criterion: Criterion = {
  ...{ code: 'need', title: 'Need', weight: '1', min: '0', max: '10', threshold: '4', justification: 'never' },
};
const scored = (points: string): Score[] => [{ code: 'need', points, justification: null }];
const review = (person: string, points: string) => ({
  id: `of ${person}`,
  person,
  scores: scored(points),
  total: points,
});
const assessed = (
  plan: Partial<AssessmentPlan>,
  reviews: Assessed['reviews'],
  ...moderations: Moderation[]
): Assessed => ({
  plan: { assessors: 2, aggregation: 'mean', spreadAlarm: '3', ...plan } as AssessmentPlan,
  rubric: { criteria: [criterion], threshold: null } as unknown as Rubric,
  ...{ reviews, moderations },
});
const asked = { id: 'x', authorityId: 'a', roundId: 'r', applicationId: '1', revision: 1 };
const close = (of: Assessed) => closeAssessment(of, { ...asked, closedBy: 'Jana', closedAt: at });
const moderated = (of: Assessed, person: string, points: string) =>
  moderate(of, { ...asked, id: 'm', scores: scored(points), reason: 'Talked over', person, at });
const [near, far] = [
  [review('A', '5'), review('B', '8')],
  [review('A', '2'), review('B', '9')],
];

it.each<[string, Partial<AssessmentPlan>, Assessed['reviews'], string, string]>([
  ['the mean of two', {}, near, '13/2', '6.5'],
  ['three where two are needed', {}, [...near, review('C', '7')], '20/3', '6.666667'],
  ['far apart, without an alarm', { spreadAlarm: null }, far, '11/2', '5.5'],
  ['a sum', { aggregation: 'sum' }, near, '13', '13'],
])('closes %s', (_what, plan, reviews, exact, score) => {
  expect(close(assessed(plan, reviews))).toMatchObject({ exact, score, passes: true, moderationId: null });
});

it.each<[string, Assessed, string]>([
  ['one review too few', assessed({}, [review('A', '5')]), 'assessment/incomplete'],
  ['reviews that lie too far apart', assessed({}, far), 'assessment/needs-moderation'],
])('does not close over %s', (_what, of, code) => {
  expect(() => close(of)).toThrow(code);
});

it('closes by moderated points, of those very reviews', () => {
  const moderation = moderated(assessed({}, far), 'Jana', '3');
  expect(close(assessed({}, far, moderation))).toMatchObject({ exact: '3', passes: false, moderationId: 'm' });
  expect(() => close(assessed({}, [far[0]!, { ...far[1]!, id: 'amended' }], moderation))).toThrow('needs-moderation');
});

it.each<[string, Assessed, string, string, string]>([
  ['what lies close enough together', assessed({}, near), 'Jana', '3', 'moderation/not-needed'],
  ['before all are in', assessed({ assessors: 3 }, far), 'Jana', '3', 'moderation/not-needed'],
  ['by one of the reviewers', assessed({}, far), 'A', '3', 'moderation/own-review'],
  ['by points that there are not', assessed({}, far), 'Jana', '11', 'review/scores-faulty'],
])('does not moderate %s', (_what, of, person, points, code) => {
  expect(() => moderated(of, person, points)).toThrow(code);
});
