import { formatFraction, parseFraction, refuse } from '@levada/kernel';
import type { Rubric } from '../rubrics/rubric.js';
import type { AssessmentPlan } from './assessment-plan.js';
import type { Review } from './review.js';
import { decimalOf, expectScores, isAlarming, outcomeOf, spreadOf, type Outcome, type Score } from './score.js';

/** Points that take the place of reviews that lie too far apart. Holds for these very reviews. Only grows. */
export interface Moderation {
  readonly id: string;
  readonly authorityId: string;
  readonly applicationId: string;
  readonly revision: number;
  readonly reviewIds: readonly string[];
  readonly scores: readonly Score[];
  readonly reason: string;
  readonly person: string;
  readonly at: Date;
  readonly version: number;
}

/** What the assessment of a revision came to. Only grows: a later one takes its place where reviews stopped counting. */
export interface ClosedAssessment {
  readonly id: string;
  readonly authorityId: string;
  readonly roundId: string;
  readonly applicationId: string;
  readonly revision: number;
  readonly reviewIds: readonly string[];
  readonly moderationId: string | null;
  /** Exact, `p/q`; the application shows it with six decimals. */
  readonly exact: string;
  readonly score: string;
  readonly criteria: Outcome['criteria'];
  readonly isBelowOverall: boolean;
  readonly passes: boolean;
  readonly closedBy: string;
  readonly closedAt: Date;
  readonly version: number;
}

type Counted = Pick<Review, 'id' | 'person' | 'scores' | 'total'>;

/** The reviews of the present revision that count, beside what the round asks for. */
export interface Assessed {
  readonly plan: AssessmentPlan;
  readonly rubric: Rubric;
  readonly reviews: readonly Counted[];
  readonly moderations: readonly Moderation[];
}

export const idsOf = (reviews: readonly { readonly id: string }[]): string[] => reviews.map(({ id }) => id).sort();

const totalsOf = ({ reviews }: Pick<Assessed, 'reviews'>) => reviews.map(({ total }) => parseFraction(total!));

export const isComplete = ({ plan, reviews }: Pick<Assessed, 'plan' | 'reviews'>): boolean =>
  reviews.length >= plan.assessors;

export const spreadIn = (assessed: Pick<Assessed, 'reviews'>): string => decimalOf(spreadOf(totalsOf(assessed)));

export const alarms = (assessed: Pick<Assessed, 'plan' | 'reviews'>): boolean =>
  isAlarming(totalsOf(assessed), assessed.plan.spreadAlarm);

/** The last one of exactly the reviews that count. */
export function moderationOf({ reviews, moderations }: Pick<Assessed, 'reviews' | 'moderations'>): Moderation | null {
  const ids = idsOf(reviews).join();
  return moderations.filter(({ reviewIds }) => [...reviewIds].sort().join() === ids).at(-1) ?? null;
}

/** Only where all reviews are in and lie too far apart, and by somebody who wrote none of them. */
export function moderate(
  assessed: Assessed,
  asked: Pick<Moderation, 'id' | 'authorityId' | 'applicationId' | 'revision' | 'scores' | 'reason' | 'person' | 'at'>,
): Moderation {
  if (!isComplete(assessed) || !alarms(assessed)) throw refuse('moderation/not-needed');
  if (assessed.reviews.some(({ person }) => person === asked.person)) throw refuse('moderation/own-review');
  expectScores(assessed.rubric.criteria, asked.scores, { isDraft: false });
  return { ...asked, reviewIds: idsOf(assessed.reviews), version: 1 };
}

export function closeAssessment(
  assessed: Assessed,
  asked: Pick<
    ClosedAssessment,
    'id' | 'authorityId' | 'roundId' | 'applicationId' | 'revision' | 'closedBy' | 'closedAt'
  >,
): ClosedAssessment {
  const { plan, rubric, reviews } = assessed;
  if (!isComplete(assessed)) throw refuse('assessment/incomplete', { missing: plan.assessors - reviews.length });
  const moderation = moderationOf(assessed);
  if (alarms(assessed) && !moderation) throw refuse('assessment/needs-moderation', { spread: spreadIn(assessed) });
  const scores = reviews.map((one) => one.scores);
  const came = outcomeOf(rubric, plan.aggregation, scores, moderation?.scores ?? null);
  const { criteria, isBelowOverall, passes } = came;
  return {
    ...{ ...asked, reviewIds: idsOf(reviews), moderationId: moderation?.id ?? null, criteria, isBelowOverall, passes },
    ...{ exact: formatFraction(came.score), score: decimalOf(came.score), version: 1 },
  };
}
