import { refuse, UNANSWERED, type Answerable } from '@levada/kernel';
import type { Plan } from '../plans/plan.js';

export interface Comment extends Answerable {
  readonly id: string;
  readonly authorityId: string;
  readonly planId: string;
  /** The text that was read: comments stay on it, whatever follows. */
  readonly planVersion: number;
  /** A passage or any other element; `null`: the whole plan. */
  readonly elementCode: string | null;
  readonly text: string;
  /** As whoever comments wishes to be named. */
  readonly authorName: string;
  readonly madeBy: string;
  readonly madeAt: Date;
}

type Told = Pick<Comment, 'id' | 'elementCode' | 'text' | 'authorName' | 'madeBy' | 'madeAt'>;

/** The last instant is the deadline's: at the deadline itself it is too late. `isThere`: the element stands in this version. */
export function comment(plan: Plan, told: Told, isThere: boolean): Comment {
  if (plan.status !== 'in-consultation') throw refuse('comment/no-consultation', { status: plan.status });
  const { closesAt } = plan.consultation;
  if (told.madeAt >= closesAt) throw refuse('comment/too-late', { until: closesAt.toISOString() });
  if (told.elementCode !== null && !isThere) throw refuse('comment/unknown-element', { code: told.elementCode });
  const { authorityId, id: planId, planVersion } = plan;
  return { ...told, authorityId, planId, planVersion, ...UNANSWERED, version: 1 };
}
