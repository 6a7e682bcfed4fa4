import type { Static } from '@sinclair/typebox';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { named, NestedList, Optional, Said, shape } from '@levada/platform';
import { DECIMAL } from '../rubrics/rubric.js';
import { AGGREGATIONS, type Aggregation } from './score.js';

export class PlanAssessmentBody {
  /** A published version of a rubric. */
  @IsUUID()
  rubricId!: string;

  /** How many reviews each application needs. */
  @IsInt()
  @Min(1)
  @Max(20)
  assessors!: number;

  /** What several reviews come to: their mean, median, mean without the highest and the lowest, or sum. */
  @IsIn(AGGREGATIONS)
  aggregation!: Aggregation;

  /** Totals further apart than so many points have to be moderated; absent: never. */
  @Optional()
  @Matches(DECIMAL)
  spreadAlarm?: string;
}

class AssignedPairDto {
  /** The application's number in the round. */
  @IsString()
  @MaxLength(40)
  reference!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(100)
  person!: string;
}

export class AssignAssessorsBody {
  @ArrayMinSize(1)
  @ArrayMaxSize(10_000)
  @NestedList(() => AssignedPairDto)
  assignments!: AssignedPairDto[];
}

export class DistributeAssessorsBody {
  /** In the order in which they come, where they are equally laden. */
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsString({ each: true })
  @MinLength(1, { each: true })
  @MaxLength(100, { each: true })
  people!: string[];
}

export class ReviewReasonBody {
  @Said(2000)
  reason!: string;
}

class CriterionScoreDto {
  @IsString()
  @MaxLength(60)
  code!: string;

  @Matches(DECIMAL)
  points!: string;

  @Optional()
  @IsString()
  @MaxLength(4000)
  justification?: string;
}

export class ReviewBody {
  /** In a draft, what is thought of so far. */
  @ArrayMaxSize(60)
  @NestedList(() => CriterionScoreDto)
  scores!: CriterionScoreDto[];

  @Optional()
  @IsString()
  @MaxLength(20_000)
  opinion?: string;
}

export class SubmitReviewBody {
  /** Of the application, as it was read: only the present one can be judged. */
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  revision!: number;
}

export class ModerateBody {
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @NestedList(() => CriterionScoreDto)
  scores!: CriterionScoreDto[];

  @Said(4000)
  reason!: string;
}

/** How the applications of a round are assessed. */
export const ShownAssessmentPlan = named('AssessmentPlan', {
  ...{ id: shape.id, roundId: shape.id, rubricId: shape.id, assessors: shape.count },
  ...{ aggregation: shape.oneOf(...AGGREGATIONS), spreadAlarm: shape.orNull(shape.text) },
  ...{ plannedBy: shape.text, plannedAt: shape.instant, version: shape.version },
});
export type ShownAssessmentPlan = Static<typeof ShownAssessmentPlan>;

export const STANDS = ['missing', 'draft', 'submitted', 'outdated', 'void'] as const;

/** Somebody who is to review an application, and how far they are. */
export const ShownReviewAssignment = named('ReviewAssignment', {
  ...{ id: shape.id, roundId: shape.id, applicationId: shape.id, reference: shape.text, person: shape.text },
  ...{ status: shape.oneOf('assigned', 'withdrawn'), reason: shape.orNull(shape.text) },
  /** `outdated`: of an earlier revision; `void`: of somebody who turned out to be in conflict. */
  ...{ review: shape.oneOf(...STANDS), assignedBy: shape.text, assignedAt: shape.instant, version: shape.version },
});
export type ShownReviewAssignment = Static<typeof ShownReviewAssignment>;

const score = shape.object({ code: shape.text, points: shape.text, justification: shape.orNull(shape.text) });

/** What one person found. The total of a draft is what it comes to so far. */
export const ShownReview = named('Review', {
  ...{ id: shape.id, applicationId: shape.id, person: shape.text, revision: shape.count, rubricId: shape.id },
  ...{ scores: shape.list(score), opinion: shape.text, status: shape.oneOf('draft', 'submitted'), total: shape.text },
  ...{ amends: shape.orNull(shape.id), reason: shape.orNull(shape.text), begunAt: shape.instant },
  ...{ submittedAt: shape.orNull(shape.instant), version: shape.version },
});
export type ShownReview = Static<typeof ShownReview>;

const assessor = shape.object({ person: shape.text, review: shape.oneOf(...STANDS) });
const moderation = shape.object({
  ...{ scores: shape.list(score), total: shape.text, reason: shape.text, person: shape.text, at: shape.instant },
});
const result = shape.object({
  ...{ score: shape.text, exact: shape.text, passes: shape.boolean, isBelowOverall: shape.boolean },
  criteria: shape.list(shape.object({ code: shape.text, points: shape.text, isBelow: shape.boolean })),
  ...{ revision: shape.count, isModerated: shape.boolean, closedBy: shape.text, closedAt: shape.instant },
  /** Whether the application is as it was assessed, and all that was counted still counts. */
  stands: shape.boolean,
});

/** The assessment of one application, as far as who asks may see it. */
export const ShownAssessment = named('ApplicationAssessment', {
  ...{ applicationId: shape.id, roundId: shape.id, reference: shape.text, revision: shape.count },
  /** Of the application. */
  version: shape.version,
  ...{ plan: ShownAssessmentPlan, assessors: shape.list(assessor) },
  /** The review that who asks has begun: nobody else reads it. */
  ownDraftId: shape.orNull(shape.id),
  /** Whether all who are assigned are done, and as many as are needed. */
  isComplete: shape.boolean,
  /** Whether scores are shown to who asks: to assessors once their own review is in, to the office once all are. */
  areScoresShown: shape.boolean,
  ...{ spread: shape.orNull(shape.text), isAlarming: shape.orNull(shape.boolean) },
  /** Reviews that count. */
  reviews: shape.list(ShownReview),
  /** Of an earlier revision, amended since, or void: they do not count. */
  notCounted: shape.list(ShownReview),
  ...{ moderation: shape.orNull(moderation), result: shape.orNull(result) },
});
export type ShownAssessment = Static<typeof ShownAssessment>;
