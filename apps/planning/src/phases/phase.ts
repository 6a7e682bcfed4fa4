import { refuse, take, type CivilDate, type Guard, type Lifecycle, type Step } from '@levada/kernel';

/** Days before a phase is due on which planners hear of it; overdue they hear once more. */
export const NOTICE_DAYS = [14, 3] as const;
export const OVERDUE = -1;

export interface Deliverable {
  readonly title: string;
  /** What shows that it is there; `null`: it is not yet. */
  readonly evidence: string | null;
  readonly markedBy: string | null;
  readonly markedAt: string | null;
}

export interface Handover {
  readonly what: string;
  readonly toWhom: string;
}

/** A part of making a plan, with a day by which it is done (seeds 003.13, 004.7). */
export interface Phase {
  readonly id: string;
  readonly authorityId: string;
  readonly planId: string;
  readonly code: string;
  readonly title: string;
  /** Among those of its group. */
  readonly position: number;
  /** Who goes this way: a body, or a group by its name; of neither, the plan as a whole. */
  readonly bodyId: string | null;
  readonly group: string | null;
  readonly dueOn: CivilDate;
  readonly deliverables: readonly Deliverable[];
  /** It ends the making of the plan and hands over to who carries it out (seed 000.10). */
  readonly isClosing: boolean;
  readonly handover: readonly Handover[];
  readonly status: 'planned' | 'started' | 'done';
  readonly plannedBy: string;
  readonly plannedAt: Date;
  readonly startedBy: string | null;
  readonly startedAt: Date | null;
  readonly doneBy: string | null;
  readonly doneAt: Date | null;
  readonly version: number;
}

/** What a phase is finished with, and what stands beside it. */
interface Finish {
  readonly handover: readonly Handover[];
  readonly others: readonly Phase[];
}

const notNow: Guard<Phase, unknown> = ({ status }) => refuse('phase/not-so-now', { status });
const everythingThere: Guard<Phase, Finish> = ({ deliverables }) => {
  const missing = deliverables.find(({ evidence }) => evidence === null);
  return missing ? refuse('phase/deliverable-missing', { deliverable: missing.title }) : undefined;
};
const inOrder: Guard<Phase, Finish> = (phase, { others }) => {
  const before = others.find(
    (one) => isOfOneGroup(one, phase) && one.position < phase.position && one.status !== 'done',
  );
  return before ? refuse('phase/not-in-order', { code: phase.code, before: before.code }) : undefined;
};
const everyOtherDone: Guard<Phase, Finish> = ({ isClosing }, { others }) => {
  const open = isClosing ? others.find(({ status }) => status !== 'done') : undefined;
  return open ? refuse('phase/another-open', { code: open.code }) : undefined;
};
const handedOver: Guard<Phase, Finish> = ({ isClosing }, { handover }) =>
  isClosing !== handover.length > 0 ? refuse(isClosing ? 'phase/handover-missing' : 'phase/not-closing') : undefined;

export const PHASE_LIFECYCLE = {
  start: { from: ['planned'], to: 'started', otherwise: notNow } satisfies Step<Phase, unknown, 'started'>,
  finish: {
    ...{ from: ['started'], to: 'done', otherwise: notNow },
    guards: [everythingThere, inOrder, everyOtherDone, handedOver],
  } satisfies Step<Phase, Finish, 'done'>,
} as const satisfies Lifecycle<Phase>;

export function isOfOneGroup(one: Pick<Phase, 'bodyId' | 'group'>, other: Pick<Phase, 'bodyId' | 'group'>): boolean {
  return one.bodyId === other.bodyId && one.group === other.group;
}

type Told = Pick<
  Phase,
  | 'id'
  | 'authorityId'
  | 'planId'
  | 'code'
  | 'title'
  | 'bodyId'
  | 'group'
  | 'dueOn'
  | 'isClosing'
  | 'plannedBy'
  | 'plannedAt'
> & { readonly deliverables: readonly string[] };

/** The last of its group so far. Nothing is planned once the making of the plan was closed. */
export function plan(told: Told, others: readonly Phase[]): Phase {
  expectMaking(others);
  const group = others.filter((one) => isOfOneGroup(one, told));
  if (group.some(({ code }) => code === told.code)) throw refuse('phase/code-taken', { code: told.code });
  if (told.isClosing && others.some(({ isClosing }) => isClosing)) throw refuse('phase/closing-once');
  return {
    ...told,
    position: Math.max(0, ...group.map(({ position }) => position)) + 1,
    deliverables: told.deliverables.map((title) => ({ title, evidence: null, markedBy: null, markedAt: null })),
    ...{ handover: [], status: 'planned', startedBy: null, startedAt: null, doneBy: null, doneAt: null, version: 1 },
  };
}

function expectMaking(others: readonly Phase[]): void {
  if (others.some(({ isClosing, status }) => isClosing && status === 'done')) throw refuse('phase/making-closed');
}

/** Put off, or called otherwise: what it is to deliver stays. */
export function reschedule(phase: Phase, { title, dueOn }: Pick<Phase, 'title' | 'dueOn'>): Phase {
  expectOpen(phase);
  return { ...phase, title, dueOn, version: phase.version + 1 };
}

export function start(phase: Phase, { by, at }: { readonly by: string; readonly at: Date }): Phase {
  return { ...take(PHASE_LIFECYCLE.start, phase, undefined), startedBy: by, startedAt: at };
}

/** `number` from 1. */
export function deliver(
  phase: Phase,
  number: number,
  { evidence, by, at }: { readonly evidence: string; readonly by: string; readonly at: Date },
): Phase {
  if (phase.status !== 'started') throw refuse('phase/not-so-now', { status: phase.status });
  const known = phase.deliverables[number - 1];
  if (!known) throw refuse('phase/deliverable-unknown', { number });
  if (known.evidence !== null) throw refuse('phase/delivered', { number });
  const there = { title: known.title, evidence, markedBy: by, markedAt: at.toISOString() };
  const deliverables = phase.deliverables.map((one) => (one === known ? there : one));
  return { ...phase, deliverables, version: phase.version + 1 };
}

export function finish(phase: Phase, told: Finish & { readonly by: string; readonly at: Date }): Phase {
  const { handover, by, at } = told;
  return { ...take(PHASE_LIFECYCLE.finish, phase, told), handover, doneBy: by, doneAt: at };
}

function expectOpen({ status }: Phase): void {
  if (status === 'done') throw refuse('phase/not-so-now', { status });
}

/** The nearest notice that its days call for; `undefined` where none has come yet. */
export function dueNotice(daysLeft: number): number | undefined {
  return daysLeft < 0 ? OVERDUE : [...NOTICE_DAYS].sort((a, b) => a - b).find((days) => daysLeft <= days);
}
