import { refuse, take, type Guard, type Lifecycle, type Step } from '@levada/kernel';
import type { Rubric } from '../rubrics/rubric.js';
import { decimalOf, expectScores, weightedTotal, type Score } from './score.js';

/** What one person found of one revision of an application. Submitted it stands; an amended one is another review. */
export interface Review {
  readonly id: string;
  readonly authorityId: string;
  readonly roundId: string;
  readonly applicationId: string;
  readonly person: string;
  /** Of the application, as it was read. */
  readonly revision: number;
  readonly rubricId: string;
  readonly scores: readonly Score[];
  readonly opinion: string;
  readonly status: 'draft' | 'submitted';
  /** The review that it takes the place of, and why. */
  readonly amends: string | null;
  readonly reason: string | null;
  /** Exact decimal, once it is submitted. */
  readonly total: string | null;
  readonly begunAt: Date;
  readonly submittedAt: Date | null;
  readonly version: number;
}

export type ReviewText = Pick<Review, 'scores' | 'opinion'>;
type Judged = Pick<Rubric, 'id' | 'criteria' | 'threshold'>;

export function beginReview(
  rubric: Judged,
  asked: ReviewText &
    Pick<Review, 'id' | 'authorityId' | 'roundId' | 'applicationId' | 'person' | 'revision' | 'begunAt'>,
): Review {
  expectScores(rubric.criteria, asked.scores, { isDraft: true });
  const begun = { rubricId: rubric.id, amends: null, reason: null, total: null, submittedAt: null, version: 1 };
  return { ...asked, ...begun, status: 'draft' };
}

const isSubmitted: Guard<Review, unknown> = () => refuse('review/submitted');
const isAsRead: Guard<Review, { readonly read: number; readonly revision: number }> = (_, { read, revision }) =>
  read === revision ? undefined : refuse('review/another-revision', { revision });

export const REVIEW_LIFECYCLE = {
  submit: {
    ...{ from: ['draft'], to: 'submitted', otherwise: isSubmitted, guards: [isAsRead] },
  } satisfies Step<Review, { readonly read: number; readonly revision: number }, 'submitted'>,
} as const satisfies Lifecycle<Review>;

export function saveReview(review: Review, rubric: Judged, { scores, opinion }: ReviewText): Review {
  if (review.status === 'submitted') throw isSubmitted(review, undefined)!;
  expectScores(rubric.criteria, scores, { isDraft: true });
  // Until somebody has submitted one, a round may be given another rubric.
  return { ...review, rubricId: rubric.id, scores, opinion, version: review.version + 1 };
}

/** `read`: the revision that the reviewer says they judge; only the present one can be. */
export function submitReview(
  review: Review,
  rubric: Judged,
  { read, revision, at }: { read: number; revision: number; at: Date },
): Review {
  const submitted = take(REVIEW_LIFECYCLE.submit, review, { read, revision });
  expectScores(rubric.criteria, review.scores, { isDraft: false });
  // Points and weights are decimals of six digits, so their total has twelve at most, and is exact.
  const total = weightedTotal(rubric.criteria, review.scores).toString();
  return { ...submitted, rubricId: rubric.id, revision, total, submittedAt: at };
}

/** A new draft that begins as the review stands, and takes its place when it is submitted. */
export function amendReview(review: Review, of: { id: string; reason: string; at: Date }): Review {
  if (review.status === 'draft') throw refuse('review/not-submitted');
  const begun = { status: 'draft', total: null, submittedAt: null, version: 1 } as const;
  return { ...review, ...begun, id: of.id, amends: review.id, reason: of.reason, begunAt: of.at };
}

/** For people: with six decimals at most. */
export const shownTotal = (criteria: Rubric['criteria'], scores: readonly Score[]): string =>
  decimalOf(weightedTotal(criteria, scores));
