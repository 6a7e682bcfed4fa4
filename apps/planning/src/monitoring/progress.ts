import { ratio, refuse, type CivilDate, type Fraction } from '@levada/kernel';

/** What is done in a year for an element of the plan: one line of its action plan. */
export interface Action {
  readonly id: string;
  readonly authorityId: string;
  readonly planId: string;
  readonly year: number;
  /** The measure or activity that it carries out. */
  readonly elementCode: string;
  readonly text: string;
  readonly responsible: string;
  readonly dueOn: CivilDate;
  /** How much it counts beside the other actions of its element. */
  readonly weight: number;
  /** In per cent. */
  readonly progress: number;
  readonly note: string;
  readonly version: number;
}

/** What is planned is done within its year, and counts for something. */
export function planAction(told: Omit<Action, 'progress' | 'note' | 'version'>): Action {
  if (!told.dueOn.startsWith(String(told.year)))
    throw refuse('action/not-in-its-year', { year: told.year, due: told.dueOn });
  return { ...told, progress: 0, note: '', version: 1 };
}

/** What was done is not undone by a report; a correction says why. */
export function report(action: Action, told: { readonly progress: number; readonly note: string }): Action {
  if (told.progress < action.progress && told.note === '')
    throw refuse('action/less-without-reason', { before: action.progress, now: told.progress });
  return { ...action, ...told, version: action.version + 1 };
}

export interface InTree {
  readonly code: string;
  readonly parent: string | null;
}

export interface Progress {
  readonly code: string;
  /** From 0 to 1; `null`: nothing is planned below it. */
  readonly share: Fraction | null;
  readonly actions: number;
  readonly overdue: number;
}

/**
 * Weighted roll-up: an element is as far as its actions by their weight, and one above it as far as its children, each
 * counted by the weight of all that is planned below it.
 */
export function rollUp(
  elements: readonly InTree[],
  actions: readonly Pick<Action, 'elementCode' | 'weight' | 'progress' | 'dueOn'>[],
  today: CivilDate,
): Progress[] {
  const parents = new Map(elements.map(({ code, parent }) => [code, parent]));
  const sums = new Map<string, { done: number; weight: number; actions: number; overdue: number }>();
  for (const { elementCode, weight, progress, dueOn } of actions)
    for (let code: string | null = elementCode; code !== null; code = parents.get(code) ?? null) {
      const sum = sums.get(code) ?? { done: 0, weight: 0, actions: 0, overdue: 0 };
      sum.done += weight * progress;
      sum.weight += weight;
      sum.actions += 1;
      if (progress < 100 && dueOn < today) sum.overdue += 1;
      sums.set(code, sum);
    }
  return elements.map(({ code }) => {
    const sum = sums.get(code);
    return sum
      ? {
          code,
          share: ratio(BigInt(sum.done)).div(BigInt(sum.weight * 100)),
          actions: sum.actions,
          overdue: sum.overdue,
        }
      : { code, share: null, actions: 0, overdue: 0 };
  });
}

/** A value of an indicator as it was found on a day. Later ones of the same day correct it; nothing is overwritten. */
export interface IndicatorReading {
  readonly id: string;
  readonly authorityId: string;
  readonly planId: string;
  readonly elementCode: string;
  readonly indicatorCode: string;
  /** Decimal text. */
  readonly value: string;
  readonly on: CivilDate;
  readonly source: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** Nobody has read a value of a day to come. */
export function expectReadable({ on }: Pick<IndicatorReading, 'on'>, today: CivilDate): void {
  if (on > today) throw refuse('indicator/not-yet', { date: on });
}

export const RESULTS = ['met', 'partly', 'not-met'] as const;
export type Result = (typeof RESULTS)[number];

/** What a plan came to, element by element: the plan that follows begins with it. */
export interface Evaluation {
  readonly id: string;
  readonly authorityId: string;
  readonly planId: string;
  readonly elementCode: string;
  readonly result: Result;
  readonly text: string;
  readonly evaluatedBy: string;
  readonly evaluatedAt: Date;
  readonly version: number;
}

export const RISK_KINDS = ['risk', 'change'] as const;
export type RiskKind = (typeof RISK_KINDS)[number];

/** What may go wrong somewhere, or changed there, and what is done about it (seed 003.8). */
export interface Risk {
  readonly id: string;
  readonly authorityId: string;
  readonly planId: string;
  readonly kind: RiskKind;
  readonly territory: { readonly scheme: string; readonly level: string; readonly code: string };
  readonly text: string;
  readonly response: string;
  readonly isOpen: boolean;
  readonly notedBy: string;
  readonly notedAt: Date;
  readonly version: number;
}
