import type { Criterion } from '../rubrics/rubric.js';
import { amendReview, beginReview, saveReview, submitReview } from './review.js';

const at = new Date('2027-02-01T08:00:00Z');
const criterion: Criterion = {
  ...{ code: 'need', title: 'Need', weight: '0.3', min: '0', max: '10', threshold: null, justification: 'always' },
};
const rubric = { id: 'u', criteria: [criterion], threshold: null };
const scores = [{ code: 'need', points: '7', justification: 'Waiting list' }];
const begun = beginReview(rubric, {
  ...{ id: 'v', authorityId: 'a', roundId: 'r', applicationId: '1', person: 'A', revision: 1, begunAt: at },
  ...{ scores: [], opinion: '' },
});

it('is written bit by bit, submitted once, and stands', () => {
  const saved = saveReview(begun, rubric, { scores, opinion: 'Good' });
  expect(() => submitReview(begun, rubric, { read: 1, revision: 1, at })).toThrow('review/scores-faulty');
  const submitted = submitReview(saved, rubric, { read: 1, revision: 1, at });
  expect(submitted).toMatchObject({ status: 'submitted', total: '2.1', revision: 1, version: 3 });
  expect(() => submitReview(submitted, rubric, { read: 1, revision: 1, at })).toThrow('review/submitted');
  expect(() => saveReview(submitted, rubric, { scores: [], opinion: '' })).toThrow('review/submitted');
});

it('judges the revision that stands, and no other', () => {
  const saved = saveReview(begun, rubric, { scores, opinion: '' });
  expect(() => submitReview(saved, rubric, { read: 1, revision: 2, at })).toThrow('review/another-revision');
  expect(submitReview(saved, rubric, { read: 2, revision: 2, at }).revision).toBe(2);
});

it('is amended by another one, which says why', () => {
  expect(() => amendReview(begun, { id: 'w', reason: 'x', at })).toThrow('review/not-submitted');
  const submitted = submitReview(saveReview(begun, rubric, { scores, opinion: 'Good' }), rubric, {
    ...{ read: 1, revision: 1, at },
  });
  const amended = amendReview(submitted, { id: 'w', reason: 'Read the annex', at });
  expect(amended).toMatchObject({
    id: 'w',
    amends: 'v',
    reason: 'Read the annex',
    status: 'draft',
    scores,
    total: null,
  });
});
