import { refuse, take, type CivilDate, type Guard, type Lifecycle, type Step } from '@levada/kernel';

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

/** Who wants to adopt it and when, and how many comments nobody has answered yet. */
export interface Adoption {
  readonly by: string;
  readonly at: Date;
  readonly unanswered: number;
}

const anotherPerson: Guard<Plan, Adoption> = ({ draftedBy }, { by }) =>
  draftedBy === by ? refuse('plan/same-person') : undefined;

const heardToItsEnd: Guard<Plan, Adoption> = (plan, { at }) =>
  plan.status === 'in-consultation' && at < plan.consultation.closesAt
    ? refuse('plan/consultation-open', { until: plan.consultation.closesAt.toISOString() })
    : undefined;

const everyCommentAnswered: Guard<Plan, Adoption> = (_, { unanswered }) =>
  unanswered > 0 ? refuse('plan/comment-unanswered', { count: unanswered }) : undefined;

const notADraft: Guard<Plan, unknown> = ({ status }) => refuse('plan/not-a-draft', { status });

/** A plan may be adopted without a consultation; one that was opened is heard to its end and answered. */
export const PLAN_LIFECYCLE = {
  'open-consultation': { from: ['draft'], to: 'in-consultation', otherwise: notADraft } satisfies Step<
    Plan,
    unknown,
    'in-consultation'
  >,
  adopt: {
    from: ['draft', 'in-consultation'],
    to: 'adopted',
    otherwise: () => refuse('plan/already-adopted'),
    guards: [anotherPerson, heardToItsEnd, everyCommentAnswered],
  } satisfies Step<Plan, Adoption, 'adopted'>,
} as const satisfies Lifecycle<Plan>;

export function openConsultation(plan: Plan, { until, at }: { until: Date; at: Date }): PlanInConsultation {
  const opened = take(PLAN_LIFECYCLE['open-consultation'], plan, undefined);
  if (until <= at) throw refuse('plan/consultation-too-short', { until: until.toISOString() });
  return { ...opened, consultation: { opensAt: at, closesAt: until } };
}

export function adopt(plan: Plan, adoption: Adoption & { readonly resolution: Resolution | null }): AdoptedPlan {
  const { by: adoptedBy, at: adoptedAt, resolution } = adoption;
  return { ...take(PLAN_LIFECYCLE.adopt, plan, adoption), adoptedBy, adoptedAt, resolution };
}
