import {
  formatAmount,
  fromMoneyText,
  isRefusal,
  objection,
  parseMoney,
  refuse,
  take,
  type Guard,
  type Lifecycle,
  type MoneyText,
  type RefusalPlace,
  type Step,
} from '@levada/kernel';
import type { PriorityRef } from '@levada/contracts';
import type { AskedApplication, TerritoryShare } from '../applications/application.js';
import { budgetSums, EMPTY_BUDGET, type Budget } from '../eligibility/facts.js';

/** What a provider has written so far: nothing of it is wrong before it is handed in. */
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

/** Everything that keeps a draft from being handed in, each with its place. None: it can be. */
export function faultsOf(content: DraftContent, currency: string): RefusalPlace[] {
  const places: RefusalPlace[] = [];
  const fault = (pointer: string, code: string, facts = {}) => places.push({ pointer, code, facts });
  const trying = (pointer: string, attempt: () => void): void => {
    try {
      attempt();
    } catch (error) {
      if (!isRefusal(error)) throw error;
      fault(pointer, error.code, error.facts);
    }
  };
  if (!/\S/.test(content.title ?? '')) fault('/title', 'draft/missing');
  if ((content.priorityRefs ?? []).length === 0) fault('/priorityRefs', 'draft/missing');
  if (!content.requested) fault('/requested', 'draft/missing');
  const { requested, budget = EMPTY_BUDGET } = content;
  if (requested) {
    trying('/requested', () => {
      const amount = fromMoneyText(requested);
      if (amount.minor <= 0n) throw refuse('application/request-not-positive', { amount: formatAmount(amount) });
      if (requested.currency !== currency) {
        throw refuse('money/mixed-currencies', { one: requested.currency, other: currency });
      }
      if (budget.costs.length === 0) fault('/budget/costs', 'draft/missing');
      const { gap } = budgetSums(budget, amount);
      if (gap.minor !== 0n) fault('/budget', 'draft/budget-open', { gap: formatAmount(gap) });
    });
  }
  return places;
}

/** What it asks for, as an application. Its faults were looked for before. */
export function askedOf(content: DraftContent): Omit<AskedApplication, 'id' | 'organisationId' | 'reference'> {
  const requested = fromMoneyText(content.requested!);
  const minor = (amount: string | undefined) =>
    amount === undefined ? null : parseMoney(amount, requested.currency).minor;
  return {
    title: content.title!,
    requested,
    priorityRefs: content.priorityRefs ?? [],
    serviceId: content.serviceId ?? null,
    serviceType: content.serviceType ?? null,
    territories: content.territories ?? [],
    minimumMinor: minor(content.minimumViable),
    maximumMinor: minor(content.maximumUseful),
    budget: content.budget ?? EMPTY_BUDGET,
    description: content.description ?? null,
  };
}
