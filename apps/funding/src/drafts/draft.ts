import {
  objection,
  parseMoney,
  refuse,
  take,
  type Guard,
  type Lifecycle,
  type MoneyText,
  type Step,
} from '@levada/kernel';
import type { PriorityRef } from '@levada/contracts';
import type { AskedApplication, TerritoryShare } from '../applications/application.js';
import { EMPTY_BUDGET, type Budget } from '../eligibility/facts.js';

/** What a provider has written so far, as it was typed: nothing of it is wrong before it is handed in, also no amount. */
export interface DraftContent {
  readonly title?: string;
  readonly description?: string;
  readonly serviceId?: string;
  readonly serviceType?: string;
  readonly requested?: MoneyText;
  readonly minimumViable?: string;
  readonly maximumUseful?: string;
  readonly priorityRefs?: readonly PriorityRef[];
  readonly territories?: readonly TerritoryShare[];
  readonly budget?: Budget;
}

/** An application on its way: one person of the provider writes it, another one certifies it, and then it is handed in. */
export interface Draft {
  readonly id: string;
  readonly authorityId: string;
  readonly roundId: string;
  readonly organisationId: string;
  readonly content: DraftContent;
  readonly status: 'draft' | 'ready' | 'submitted' | 'discarded';
  /** Everybody who wrote in it. */
  readonly writers: readonly string[];
  readonly certifiedBy: string | null;
  readonly certifiedAt: Date | null;
  /** What it became; or the application that it mends, where completion was asked for. */
  readonly applicationId: string | null;
  readonly version: number;
}

const notSo: Guard<Draft, unknown> = ({ status }) => refuse('draft/not-so-now', { status });
const anotherPerson: Guard<Draft, { by: string }> = ({ writers }, { by }) =>
  writers.includes(by) ? refuse('draft/same-person') : undefined;

export const DRAFT_LIFECYCLE = {
  finish: { from: ['draft'], to: 'ready', otherwise: notSo } satisfies Step<Draft, unknown, 'ready'>,
  reopen: { from: ['ready'], to: 'draft', otherwise: notSo } satisfies Step<Draft, unknown, 'draft'>,
  certify: { from: ['ready'], to: 'submitted', otherwise: notSo, guards: [anotherPerson] } satisfies Step<
    Draft,
    { by: string },
    'submitted'
  >,
  discard: { from: ['draft', 'ready'], to: 'discarded', otherwise: notSo } satisfies Step<Draft, unknown, 'discarded'>,
} as const satisfies Lifecycle<Draft>;

/** Keeps what was written; whatever it is, it is not lost. */
export function write(draft: Draft, content: DraftContent, by: string): Draft {
  if (draft.status !== 'draft') throw notSo(draft, undefined)!;
  const writers = draft.writers.includes(by) ? draft.writers : [...draft.writers, by];
  return { ...draft, content, writers, version: draft.version + 1 };
}

export function expectCertifiable(draft: Draft, by: string): void {
  const against = objection(DRAFT_LIFECYCLE.certify, draft, { by });
  if (against) throw against;
}

export function certify(draft: Draft, by: string, at: Date, applicationId: string): Draft {
  return { ...take(DRAFT_LIFECYCLE.certify, draft, { by }), certifiedBy: by, certifiedAt: at, applicationId };
}

/** What is asked for, and the least and most of it that is of use. */
export function usefulOf({ minimumViable, maximumUseful }: DraftContent, { currency, amount }: MoneyText) {
  const minor = (text: string | undefined) => (text === undefined ? null : parseMoney(text, currency).minor);
  return {
    requested: parseMoney(amount, currency),
    minimumMinor: minor(minimumViable),
    maximumMinor: minor(maximumUseful),
  };
}

/** What it asks for, as an application. Its faults were looked for before. */
export function askedOf(content: DraftContent): Omit<AskedApplication, 'id' | 'organisationId' | 'reference'> {
  return {
    ...usefulOf(content, content.requested!),
    title: content.title!,
    priorityRefs: content.priorityRefs ?? [],
    serviceId: content.serviceId ?? null,
    serviceType: content.serviceType ?? null,
    territories: content.territories ?? [],
    budget: content.budget ?? EMPTY_BUDGET,
    description: content.description ?? null,
  };
}
