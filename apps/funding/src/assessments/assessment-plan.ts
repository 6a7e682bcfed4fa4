import { refuse } from '@levada/kernel';
import { refuseUnlessOpen, type Round } from '../rounds/round.js';
import type { Rubric } from '../rubrics/rubric.js';
import type { Aggregation } from './score.js';

/** How the applications of a round are assessed. Stays as it is once somebody has submitted a review. */
export interface AssessmentPlan {
  readonly id: string;
  readonly authorityId: string;
  readonly roundId: string;
  /** The version of a rubric. */
  readonly rubricId: string;
  /** How many reviews each application needs. */
  readonly assessors: number;
  readonly aggregation: Aggregation;
  /** Totals further apart than so many points are moderated; `null`: never. */
  readonly spreadAlarm: string | null;
  readonly plannedBy: string;
  readonly plannedAt: Date;
  readonly version: number;
}

export type AskedPlan = Pick<AssessmentPlan, 'assessors' | 'aggregation' | 'spreadAlarm'>;

export function planAssessment(
  round: Round,
  rubric: Rubric,
  asked: AskedPlan & Pick<AssessmentPlan, 'id' | 'plannedBy' | 'plannedAt'>,
): AssessmentPlan {
  expectPlannable(round, rubric, asked);
  return { ...asked, authorityId: round.authorityId, roundId: round.id, rubricId: rubric.id, version: 1 };
}

export function changePlan(
  plan: AssessmentPlan,
  of: { round: Round; rubric: Rubric; hasBegun: boolean; by: string; at: Date },
  asked: AskedPlan,
): AssessmentPlan {
  if (of.hasBegun) throw refuse('assessment/begun');
  expectPlannable(of.round, of.rubric, asked);
  return { ...plan, ...asked, rubricId: of.rubric.id, plannedBy: of.by, plannedAt: of.at, version: plan.version + 1 };
}

function expectPlannable(round: Round, rubric: Rubric, { aggregation, assessors }: AskedPlan): void {
  refuseUnlessOpen(round);
  if (rubric.status !== 'published') throw refuse('assessment/rubric-not-published');
  if (aggregation === 'trimmed' && assessors < 3) throw refuse('assessment/too-few-to-trim');
}
