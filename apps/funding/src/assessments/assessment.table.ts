import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { AssessmentPlan } from './assessment-plan.js';
import type { ClosedAssessment, Moderation } from './closing.js';
import type { ReviewAssignment } from './review-assignment.js';
import type { Review } from './review.js';

export const AssessmentPlanTable = new EntitySchema<AssessmentPlan>({
  name: 'round_assessment',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    roundId: column.uuid,
    rubricId: column.uuid,
    assessors: column.int,
    aggregation: column.text as never,
    spreadAlarm: column.optionalText,
    plannedBy: column.text,
    plannedAt: column.instant,
    version: column.version,
  },
});

export const ReviewAssignmentTable = new EntitySchema<ReviewAssignment>({
  name: 'review_assignment',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    roundId: column.uuid,
    applicationId: column.uuid,
    person: column.text,
    assignedBy: column.text,
    assignedAt: column.instant,
    status: column.text as never,
    reason: column.optionalText,
    version: column.version,
  },
});

export const ReviewTable = new EntitySchema<Review>({
  name: 'review',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    roundId: column.uuid,
    applicationId: column.uuid,
    person: column.text,
    revision: column.int,
    rubricId: column.uuid,
    scores: column.json,
    opinion: column.text,
    status: column.text as never,
    amends: column.optionalUuid,
    reason: column.optionalText,
    total: column.optionalText,
    begunAt: column.instant,
    submittedAt: column.optionalInstant,
    version: column.version,
  },
});

export const ModerationTable = new EntitySchema<Moderation>({
  name: 'moderation',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    applicationId: column.uuid,
    revision: column.int,
    reviewIds: column.json,
    scores: column.json,
    reason: column.text,
    person: column.text,
    at: column.instant,
    version: column.version,
  },
});

export const ClosedAssessmentTable = new EntitySchema<ClosedAssessment>({
  name: 'application_assessment',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    roundId: column.uuid,
    applicationId: column.uuid,
    revision: column.int,
    reviewIds: column.json,
    moderationId: column.optionalUuid,
    exact: column.text,
    score: column.text,
    criteria: column.json,
    isBelowOverall: { type: 'boolean' },
    passes: { type: 'boolean' },
    closedBy: column.text,
    closedAt: column.instant,
    version: column.version,
  },
});
