import {
  parseMoney,
  refuse,
  take,
  toMoneyText,
  type CivilDate,
  type Guard,
  type Lifecycle,
  type MoneyText,
  type Step,
} from '@levada/kernel';
import type { CostSource } from '../elements/element.js';

export const TRANSFORMATION_STATUSES = ['draft', 'agreed', 'running', 'done', 'stopped'] as const;
/** What is to become fewer (seed 002.13). */
export const MEASURED = ['institutions', 'places', 'residents'] as const;
export type Measured = (typeof MEASURED)[number];

/** A service as the register knows it, or as it is called where it is not registered (yet). */
export interface ServiceNamed {
  readonly registrationId: string | null;
  readonly name: string;
  readonly form: string;
  /** Of this form: places of different forms are never added up. */
  readonly places: number;
}
export interface Replacement extends ServiceNamed {
  readonly isCommunityBased: boolean;
}

export interface TransformationStep {
  readonly what: string;
  readonly who: string;
  readonly dueOn: CivilDate;
}
export interface TransformationPartner {
  readonly name: string;
  readonly role: string;
}

/** What was agreed of it: it stands from then on. */
export interface TransformationContent {
  readonly from: readonly ServiceNamed[];
  readonly to: readonly Replacement[];
  readonly steps: readonly TransformationStep[];
  readonly partners: readonly TransformationPartner[];
}

export interface Funds {
  readonly year: number;
  readonly source: CostSource;
  readonly amount: MoneyText;
}

export interface Target {
  readonly year: number;
  readonly measured: Measured;
  /** Of places only. */
  readonly form: string | null;
  readonly value: number;
}

/** Existing services that better ones replace (seed 001.12): for a measure of a plan, over years. */
export interface Transformation {
  readonly id: string;
  readonly authorityId: string;
  readonly planId: string;
  readonly elementCode: string;
  readonly title: string;
  readonly content: TransformationContent;
  readonly peopleLeaving: number;
  readonly peopleAccompanied: number;
  readonly peopleStatus: string;
  readonly status: (typeof TRANSFORMATION_STATUSES)[number];
  readonly draftedBy: string;
  /** Who wrote in it last. */
  readonly changedBy: string;
  readonly agreedBy: string | null;
  readonly agreedAt: Date | null;
  readonly stopReason: string | null;
  readonly version: number;
}

/** How it was when somebody looked. */
export interface Reading {
  readonly id: string;
  readonly authorityId: string;
  readonly transformationId: string;
  readonly year: number;
  readonly measured: Measured;
  readonly form: string | null;
  readonly value: number;
  readonly on: CivilDate;
  readonly source: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

interface Agreement {
  readonly by: string;
}
interface Steps {
  readonly stepsDone: number;
}

const notNow: Guard<Transformation, unknown> = ({ status }) => refuse('transformation/not-so-now', { status });
const anotherPerson: Guard<Transformation, Agreement> = ({ draftedBy, changedBy }, { by }) =>
  by === draftedBy || by === changedBy ? refuse('transformation/same-person') : undefined;
const somethingToReplace: Guard<Transformation, Agreement> = ({ content: { from, to } }) =>
  from.length === 0 || to.length === 0 ? refuse('transformation/without-services') : undefined;
const everyStepDone: Guard<Transformation, Steps> = ({ content: { steps } }, { stepsDone }) =>
  stepsDone < steps.length ? refuse('transformation/steps-open', { count: steps.length - stepsDone }) : undefined;

export const TRANSFORMATION_LIFECYCLE = {
  agree: {
    from: ['draft'],
    to: 'agreed',
    otherwise: notNow,
    guards: [anotherPerson, somethingToReplace],
  } satisfies Step<Transformation, Agreement, 'agreed'>,
  begin: { from: ['agreed'], to: 'running', otherwise: notNow } satisfies Step<Transformation, unknown, 'running'>,
  end: { from: ['running'], to: 'done', otherwise: notNow, guards: [everyStepDone] } satisfies Step<
    Transformation,
    Steps,
    'done'
  >,
  stop: { from: ['agreed', 'running'], to: 'stopped', otherwise: notNow } satisfies Step<
    Transformation,
    unknown,
    'stopped'
  >,
} as const satisfies Lifecycle<Transformation>;

type Words = Pick<Transformation, 'elementCode' | 'title' | 'content' | 'peopleLeaving'>;

export function draft(
  told: Words & Pick<Transformation, 'id' | 'authorityId' | 'planId' | 'draftedBy'>,
): Transformation {
  const open = { status: 'draft', agreedBy: null, agreedAt: null, stopReason: null } as const;
  return { ...told, ...open, peopleAccompanied: 0, peopleStatus: '', changedBy: told.draftedBy, version: 1 };
}

export function rewrite(held: Transformation, told: Words, by: string): Transformation {
  if (held.status !== 'draft') throw refuse('transformation/not-so-now', { status: held.status });
  return { ...held, ...told, changedBy: by, version: held.version + 1 };
}

export function agree(held: Transformation, { by, at }: Agreement & { readonly at: Date }): Transformation {
  return { ...take(TRANSFORMATION_LIFECYCLE.agree, held, { by }), agreedBy: by, agreedAt: at };
}

export function begin(held: Transformation): Transformation {
  return take(TRANSFORMATION_LIFECYCLE.begin, held, undefined);
}

export function end(held: Transformation, stepsDone: number): Transformation {
  return take(TRANSFORMATION_LIFECYCLE.end, held, { stepsDone });
}

export function stop(held: Transformation, stopReason: string): Transformation {
  return { ...take(TRANSFORMATION_LIFECYCLE.stop, held, undefined), stopReason };
}

/** Nobody is accompanied who does not leave. */
export function accompany(
  held: Transformation,
  told: { readonly accompanied: number; readonly status: string },
): Transformation {
  expectRunning(held);
  const { accompanied, status } = told;
  if (accompanied > held.peopleLeaving)
    throw refuse('transformation/more-than-leave', { accompanied, leaving: held.peopleLeaving });
  return { ...held, peopleAccompanied: accompanied, peopleStatus: status, version: held.version + 1 };
}

/** `position` from 1. */
export function expectStep(held: Transformation, position: number, done: ReadonlySet<number>): void {
  expectRunning(held);
  if (!held.content.steps[position - 1]) throw refuse('transformation/step-unknown', { position });
  if (done.has(position)) throw refuse('transformation/step-done', { position });
}

function expectRunning({ status }: Transformation): void {
  if (status !== 'running') throw refuse('transformation/not-so-now', { status });
}

/** A form says of which places; institutions and residents have none. */
export function checkedTargets<One extends Pick<Target, 'year' | 'measured' | 'form'>>(
  targets: readonly One[],
): readonly One[] {
  for (const { measured, form } of targets)
    if ((measured === 'places') !== (form !== null)) throw refuse('transformation/places-have-a-form', { measured });
  expectOnce(
    targets.map(({ year, measured, form }) => [year, measured, form].filter((part) => part !== null).join('/')),
  );
  return targets;
}

export function checkedFunds(funds: readonly Funds[]): readonly Funds[] {
  expectOnce(funds.map(({ year, source, amount }) => `${year}/${source}/${amount.currency}`));
  return funds.map(({ year, source, amount }) => {
    const sum = parseMoney(amount.amount, amount.currency);
    if (sum.minor < 0n) throw refuse('transformation/money-negative', { year });
    return { year, source, amount: toMoneyText(sum) };
  });
}

function expectOnce(keys: readonly string[]): void {
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  if (twice !== undefined) throw refuse('transformation/told-twice', { what: twice });
}
