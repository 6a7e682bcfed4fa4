import { refuse } from '@levada/kernel';
import type { Plan } from '../plans/plan.js';

export const DISPOSITIONS = ['accepted', 'partly', 'refused'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

export interface Comment {
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
  readonly disposition: Disposition | null;
  readonly reason: string | null;
  readonly disposedBy: string | null;
  readonly disposedAt: Date | null;
  readonly version: number;
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
    ...{ disposition: null, reason: null, disposedBy: null, disposedAt: null },
    version: 1,
  };
}

/** Every comment is answered once, with the reason that its author is told. */
export function dispose(
  made: Comment,
  answer: { disposition: Disposition; reason: string; by: string; at: Date },
): Comment {
  if (made.disposition !== null) throw refuse('comment/already-answered', { disposition: made.disposition });
  const { disposition, reason, by, at } = answer;
  return { ...made, disposition, reason, disposedBy: by, disposedAt: at, version: made.version + 1 };
}
