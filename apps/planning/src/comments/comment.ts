import { refuse, UNANSWERED, type Answerable } from '@levada/kernel';
import type { Plan } from '../plans/plan.js';

export interface Comment extends Answerable {
  readonly id: string;
  readonly authorityId: string;
  readonly planId: string;
  /** `null`: on the whole plan. */
  readonly priorityCode: string | null;
  readonly text: string;
  /** As whoever comments wishes to be named. */
  readonly authorName: string;
  readonly madeBy: string;
  readonly madeAt: Date;
}

type Told = Pick<Comment, 'id' | 'priorityCode' | 'text' | 'authorName' | 'madeBy' | 'madeAt'>;

/** The last instant is the deadline's: at the deadline itself it is too late. */
export function comment(plan: Plan, told: Told): Comment {
  if (plan.status !== 'in-consultation') throw refuse('comment/no-consultation', { status: plan.status });
  const { closesAt } = plan.consultation;
  if (told.madeAt >= closesAt) throw refuse('comment/too-late', { until: closesAt.toISOString() });
  const code = told.priorityCode;
  if (code !== null && !plan.priorities.some((priority) => priority.code === code))
    throw refuse('comment/unknown-priority', { code });
  return {
    ...told,
    authorityId: plan.authorityId,
    planId: plan.id,
    ...UNANSWERED,
    version: 1,
  };
}
