import { refuse, type CivilDate } from '@levada/kernel';

export const PLAN_LEVELS = ['local', 'regional', 'national'] as const;
export type PlanLevel = (typeof PLAN_LEVELS)[number];

export interface Priority {
  readonly code: string;
  /** The plan's sentence. */
  readonly title: string;
}

export interface Resolution {
  readonly body: string;
  readonly number: string;
  readonly date: CivilDate;
}

interface PlanText {
  readonly id: string;
  readonly authorityId: string;
  readonly title: string;
  readonly level: PlanLevel;
  /** The higher plan that this one is a part of: its id where it is known here, its title where it is not. */
  readonly partOf: string | null;
  readonly partOfTitle: string | null;
  readonly territory: { readonly scheme: string; readonly level: string; readonly code: string };
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly planVersion: number;
  readonly priorities: readonly Priority[];
  readonly draftedBy: string;
  readonly version: number;
}

interface Consulted {
  readonly consultation: { readonly opensAt: Date; readonly closesAt: Date };
}

export type DraftPlan = PlanText & { readonly status: 'draft' };
export type PlanInConsultation = PlanText & Consulted & { readonly status: 'in-consultation' };
export type AdoptedPlan = PlanText &
  Partial<Consulted> & {
    readonly status: 'adopted';
    readonly adoptedBy: string;
    readonly adoptedAt: Date;
    readonly resolution: Resolution | null;
  };
export type Plan = DraftPlan | PlanInConsultation | AdoptedPlan;

type Shown<One> = One extends unknown ? Omit<One, 'authorityId'> : never;
/** As its own authority sees it. */
export type ShownPlan = Shown<Plan>;

export function shown(plan: Plan): ShownPlan {
  const { authorityId: _own, ...rest } = plan;
  return rest;
}

export function draft(told: Omit<PlanText, 'planVersion' | 'version'>): DraftPlan {
  if (told.from > told.to) throw refuse('plan/period-reversed', { from: told.from, to: told.to });
  const codes = told.priorities.map(({ code }) => code);
  const twice = codes.find((code, at) => codes.indexOf(code) !== at);
  if (twice !== undefined) throw refuse('plan/priority-told-twice', { code: twice });
  return { ...told, planVersion: 1, status: 'draft', version: 1 };
}

export function openConsultation(plan: Plan, { until, at }: { until: Date; at: Date }): PlanInConsultation {
  if (plan.status !== 'draft') throw refuse('plan/not-a-draft', { status: plan.status });
  if (until <= at) throw refuse('plan/consultation-too-short', { until: until.toISOString() });
  return {
    ...plan,
    status: 'in-consultation',
    consultation: { opensAt: at, closesAt: until },
    version: plan.version + 1,
  };
}

/** A plan may be adopted without a consultation; one that was opened is heard to its end and answered. */
export function adopt(
  plan: Plan,
  { by, at, unanswered, resolution }: { by: string; at: Date; unanswered: number; resolution: Resolution | null },
): AdoptedPlan {
  if (plan.status === 'adopted') throw refuse('plan/already-adopted');
  if (plan.draftedBy === by) throw refuse('plan/same-person');
  if (plan.status === 'in-consultation' && at < plan.consultation.closesAt)
    throw refuse('plan/consultation-open', { until: plan.consultation.closesAt.toISOString() });
  if (unanswered > 0) throw refuse('plan/comment-unanswered', { count: unanswered });
  return { ...plan, status: 'adopted', adoptedBy: by, adoptedAt: at, resolution, version: plan.version + 1 };
}
