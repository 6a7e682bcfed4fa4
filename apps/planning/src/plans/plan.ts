import { refuse, take, type CivilDate, type Guard, type Lifecycle, type Step } from '@levada/kernel';

export const PLAN_LEVELS = ['local', 'regional', 'national'] as const;
export type PlanLevel = (typeof PLAN_LEVELS)[number];

/** Seed 004.8: plans of one name are of different kinds, and are compared by it. */
export const PLAN_TYPES = [
  'strategic',
  'community',
  'summary-of-local-plans',
  'status-and-outlook',
  'guidelines',
] as const;
export type PlanType = (typeof PLAN_TYPES)[number];

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

/** A part of the office that owns the plan together with the others (seed 003.3), and whom to ask there. */
export interface Department {
  readonly name: string;
  readonly officer: string;
  readonly contact: string | null;
}

/** What a plan is, whatever version of it is read. */
export interface PlanIdentity {
  readonly id: string;
  readonly authorityId: string;
  readonly level: PlanLevel;
  readonly type: PlanType;
  /** The higher plan that this one is a part of: its id where it is known here, its title where it is not. */
  readonly partOf: string | null;
  readonly partOfTitle: string | null;
  /** The plan whose time it takes over: its evaluation is carried on. */
  readonly follows: string | null;
  readonly territory: { readonly scheme: string; readonly level: string; readonly code: string };
  /** What it is built by; `null`: nothing is required of it. */
  readonly templateId: string | null;
  /** Adopted once: everybody may read what was adopted. */
  readonly isPublished: boolean;
}

interface PlanText extends PlanIdentity {
  /** Of this version. */
  readonly versionId: string;
  /** From 1. */
  readonly planVersion: number;
  /** The version that was in force when this one was begun as its amendment. */
  readonly amends: number | null;
  readonly title: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly departments: readonly Department[];
  /** What money cites, in their order. */
  readonly priorities: readonly Priority[];
  readonly draftedBy: string;
  /** Raised by every change of what is written in it: a resolution is on one text. */
  readonly textVersion: number;
  /** Raised by that, too, and by every step of its life: who adopts says which they read. */
  readonly version: number;
}

interface Consulted {
  readonly consultation: { readonly opensAt: Date; readonly closesAt: Date };
}
interface Adopted extends Partial<Consulted> {
  readonly adoptedBy: string;
  readonly adoptedAt: Date;
  readonly resolution: Resolution | null;
}

export type DraftPlan = PlanText & { readonly status: 'draft' };
export type PlanInConsultation = PlanText & Consulted & { readonly status: 'in-consultation' };
/** Its text was read by the public and stands as it was; the next version goes on. */
export type RevisedPlan = PlanText & Consulted & { readonly status: 'revised' };
export type WithdrawnPlan = PlanText & Partial<Consulted> & { readonly status: 'withdrawn' };
export type AdoptedPlan = PlanText & Adopted & { readonly status: 'adopted' };
export type SupersededPlan = PlanText & Adopted & { readonly status: 'superseded' };
/** One version of a plan. */
export type Plan = DraftPlan | PlanInConsultation | RevisedPlan | WithdrawnPlan | AdoptedPlan | SupersededPlan;
export const PLAN_STATUSES = ['draft', 'in-consultation', 'revised', 'withdrawn', 'adopted', 'superseded'] as const;

type Shown<One> = One extends unknown ? Omit<One, 'authorityId' | 'versionId' | 'isPublished' | 'textVersion'> : never;
/** As it is read. */
export type ShownPlan = Shown<Plan>;

export function shown(plan: Plan): ShownPlan {
  const { authorityId: _own, versionId: _row, isPublished: _public, textVersion: _text, ...rest } = plan;
  return rest;
}

export function draft(
  told: Omit<PlanText, 'planVersion' | 'amends' | 'textVersion' | 'version' | 'isPublished'>,
): DraftPlan {
  expectPeriod(told);
  const codes = told.priorities.map(({ code }) => code);
  const twice = codes.find((code, at) => codes.indexOf(code) !== at);
  if (twice !== undefined) throw refuse('plan/priority-told-twice', { code: twice });
  return { ...told, planVersion: 1, amends: null, isPublished: false, status: 'draft', textVersion: 1, version: 1 };
}

function expectPeriod({ from, to }: Pick<PlanText, 'from' | 'to'>): void {
  if (from > to) throw refuse('plan/period-reversed', { from, to });
}

/** What can be written anew while a version is drafted. */
export type PlanHead = Pick<PlanText, 'title' | 'from' | 'to' | 'departments'>;

export function rewrite(plan: Plan, head: PlanHead): DraftPlan {
  const drafted = expectDraft(plan);
  expectPeriod(head);
  return { ...written(drafted), ...head };
}

/** A draft after something was written in it. */
export function written(draft: DraftPlan): DraftPlan {
  return { ...draft, textVersion: draft.textVersion + 1, version: draft.version + 1 };
}

/** What is written in a plan is written in a draft: a text that people comment on or decide by stands still. */
export function expectDraft(plan: Plan): DraftPlan {
  if (plan.status !== 'draft') throw refuse('plan/not-editable', { status: plan.status });
  return plan;
}

/** Who wants to adopt it and when, and what is still missing. */
export interface Adoption {
  readonly by: string;
  readonly at: Date;
  /** Comments on any version of this plan that nobody has answered yet. */
  readonly unanswered: number;
  /** Everybody who drafted or wrote in it since the version in force. */
  readonly hands: readonly string[];
  /** The first gate of the template that is not passed, with how much is missing. */
  readonly gate: { readonly code: string; readonly missing: number } | null;
}

const anotherPerson: Guard<Plan, Adoption> = ({ draftedBy }, { by, hands }) =>
  draftedBy === by || hands.includes(by) ? refuse('plan/same-person') : undefined;

const heardToItsEnd: Guard<Plan, { readonly at: Date }> = (plan, { at }) =>
  plan.status === 'in-consultation' && at < plan.consultation.closesAt
    ? refuse('plan/consultation-open', { until: plan.consultation.closesAt.toISOString() })
    : undefined;

const everyCommentAnswered: Guard<Plan, Adoption> = (_, { unanswered }) =>
  unanswered > 0 ? refuse('plan/comment-unanswered', { count: unanswered }) : undefined;

const everyGatePassed: Guard<Plan, Adoption> = (_, { gate }) =>
  gate ? refuse('plan/gate-not-passed', { ...gate }) : undefined;

const somethingToCite: Guard<Plan, Adoption> = ({ priorities }) =>
  priorities.length === 0 ? refuse('plan/without-priority') : undefined;

const notADraft: Guard<Plan, unknown> = ({ status }) => refuse('plan/not-a-draft', { status });
const alreadyAdopted: Guard<Plan, unknown> = ({ status }) =>
  status === 'adopted' || status === 'superseded' ? refuse('plan/already-adopted') : notADraft({ status } as Plan, {});

/** A plan may be adopted without a consultation, unless its template has a gate for one; one that was opened is heard to its end and answered. */
export const PLAN_LIFECYCLE = {
  'open-consultation': { from: ['draft'], to: 'in-consultation', otherwise: notADraft } satisfies Step<
    Plan,
    unknown,
    'in-consultation'
  >,
  revise: {
    from: ['in-consultation'],
    to: 'revised',
    otherwise: ({ status }) => refuse('plan/not-in-consultation', { status }),
    guards: [heardToItsEnd],
  } satisfies Step<Plan, { readonly at: Date }, 'revised'>,
  withdraw: { from: ['draft', 'in-consultation'], to: 'withdrawn', otherwise: notADraft } satisfies Step<
    Plan,
    unknown,
    'withdrawn'
  >,
  adopt: {
    from: ['draft', 'in-consultation'],
    to: 'adopted',
    otherwise: alreadyAdopted,
    guards: [anotherPerson, heardToItsEnd, everyCommentAnswered, everyGatePassed, somethingToCite],
  } satisfies Step<Plan, Adoption, 'adopted'>,
  supersede: {
    from: ['adopted'],
    to: 'superseded',
    otherwise: ({ status }) => refuse('plan/not-adopted', { status }),
  } satisfies Step<Plan, unknown, 'superseded'>,
} as const satisfies Lifecycle<Plan>;

export function openConsultation(plan: Plan, { until, at }: { until: Date; at: Date }): PlanInConsultation {
  const opened = take(PLAN_LIFECYCLE['open-consultation'], plan, undefined);
  if (until <= at) throw refuse('plan/consultation-too-short', { until: until.toISOString() });
  return { ...opened, consultation: { opensAt: at, closesAt: until } };
}

/** What was commented stands as it was; its next version is written from what the comments said. */
export function revise(plan: Plan, { at }: { readonly at: Date }): RevisedPlan {
  return take(PLAN_LIFECYCLE.revise, plan, { at }) as RevisedPlan;
}

export function withdraw(plan: Plan): WithdrawnPlan {
  return take(PLAN_LIFECYCLE.withdraw, plan, undefined) as WithdrawnPlan;
}

/** The version after this one, as a draft by somebody: of what was consulted, or as an amendment of what is in force. */
export function nextVersion(
  plan: RevisedPlan | AdoptedPlan,
  { by, versionId, planVersion }: { readonly by: string; readonly versionId: string; readonly planVersion: number },
): DraftPlan {
  const { id, authorityId, level, type, partOf, partOfTitle, follows, territory, templateId, isPublished } = plan;
  const { title, from, to, departments, priorities } = plan;
  return {
    ...{ id, authorityId, level, type, partOf, partOfTitle, follows, territory, templateId, isPublished },
    ...{ title, from, to, departments, priorities, versionId, planVersion, draftedBy: by, status: 'draft' },
    ...{ textVersion: 1, version: 1 },
    amends: plan.status === 'adopted' ? plan.planVersion : plan.amends,
  };
}

/** Amended is what is in force; refuses `plan/not-adopted`. */
export function expectAdopted(plan: Plan): AdoptedPlan {
  if (plan.status !== 'adopted') throw refuse('plan/not-adopted', { status: plan.status });
  return plan;
}

export function adopt(plan: Plan, adoption: Adoption & { readonly resolution: Resolution | null }): AdoptedPlan {
  const { by: adoptedBy, at: adoptedAt, resolution } = adoption;
  return { ...take(PLAN_LIFECYCLE.adopt, plan, adoption), adoptedBy, adoptedAt, resolution, isPublished: true };
}

export function supersede(plan: AdoptedPlan): SupersededPlan {
  return take(PLAN_LIFECYCLE.supersede, plan as Plan, undefined) as SupersededPlan;
}
