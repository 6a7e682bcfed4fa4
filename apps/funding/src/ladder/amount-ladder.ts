import { compareMoney, formatAmount, money, refuse, type Money, type RefusalPlace } from '@levada/kernel';
import type { Application } from '../applications/application.js';

/** In the order in which they come. What was requested, put forward and decided is read from where it stands. */
export const STEPS = ['requested', 'maximum', 'optimal', 'real', 'proposed', 'committee', 'final'] as const;
export type Step = (typeof STEPS)[number];

/** Those that people write. `real` may come from a run as well. */
export const WRITTEN = ['maximum', 'optimal', 'real', 'committee'] as const satisfies readonly Step[];
export type WrittenStep = (typeof WRITTEN)[number];

/** One amount on the way from the request to the decision, of one revision. Only grows: the last one of a step holds. */
export interface AmountStep {
  readonly id: string;
  readonly authorityId: string;
  readonly roundId: string;
  readonly applicationId: string;
  readonly revision: number;
  readonly step: WrittenStep;
  readonly amount: Money;
  readonly reason: string;
  readonly runId: string | null;
  readonly author: string;
  readonly at: Date;
  readonly version: number;
}

/** The amounts that hold for the present revision; absent: nobody has written one. */
export type Holding = Readonly<Partial<Record<WrittenStep, Money>>>;

type Limited = Pick<Application, 'reference' | 'requested' | 'status'>;

/** What speaks against an amount: never above the request, nor the optimal one above the maximum, nor after the decision. */
export function faultOf(
  application: Limited,
  holding: Holding,
  step: WrittenStep,
  amount: Money,
): RefusalPlace | undefined {
  const { reference, requested, status } = application;
  const told = (why: string, facts: Record<string, string> = {}) => ({
    ...{ pointer: '', code: `ladder/${why}`, facts: { reference, amount: formatAmount(amount), ...facts } },
  });
  if (status !== 'submitted') return told('application-decided');
  if (amount.currency !== requested.currency) return told('another-currency', { currency: requested.currency });
  if (compareMoney(amount, requested) > 0 || amount.minor < 0n)
    return told('above-requested', { most: formatAmount(requested) });
  const { maximum, optimal } = holding;
  if (step === 'optimal' && maximum && compareMoney(amount, maximum) > 0)
    return told('above-maximum', { most: formatAmount(maximum) });
  if (step === 'maximum' && optimal && compareMoney(amount, optimal) < 0)
    return told('below-optimal', { least: formatAmount(optimal) });
  return undefined;
}

/** What runs take for eligible: the optimal amount, else the maximum, else (`null`) all that was requested. */
export function eligibleOf({ optimal, maximum }: Holding): bigint | null {
  return (optimal ?? maximum)?.minor ?? null;
}

export interface AskedAmount {
  readonly reference: string;
  /** Of the application, as it was read. */
  readonly version: number;
  readonly amount: Money;
  readonly reason: string;
}

export interface OnLadder {
  readonly application: Application;
  readonly holding: Holding;
  /** Whether who writes is out for it. */
  readonly isRecused: boolean;
}

/** Checks all that is asked for, each fault with its line; gives what is to be written. */
export function climb(
  step: WrittenStep,
  asked: readonly AskedAmount[],
  known: ReadonlyMap<string, OnLadder>,
): (OnLadder & { readonly asked: AskedAmount })[] {
  const seen = new Set<string>();
  const faults: RefusalPlace[] = [];
  const climbing = asked.flatMap((one, at) => {
    const { reference } = one;
    const found = known.get(reference);
    const fault = (place: Omit<RefusalPlace, 'pointer'>) => {
      faults.push({ ...place, pointer: `/lines/${at}` });
      return [];
    };
    if (!found || seen.has(reference)) return fault({ code: 'ladder/application-missing', facts: { reference } });
    seen.add(reference);
    if (found.application.version !== one.version) return fault({ code: 'version/stale', facts: { reference } });
    if (found.isRecused) return fault({ code: 'conflict/recused', facts: { reference } });
    const against = faultOf(found.application, found.holding, step, one.amount);
    return against ? fault(against) : [{ ...found, asked: one }];
  });
  if (faults.length > 0) throw refuse('ladder/faulty', {}, faults);
  return climbing;
}

/** The amounts that hold, of rows in the order in which they were written. */
export function holdingOf(rows: readonly Pick<AmountStep, 'step' | 'amount'>[]): Holding {
  return Object.fromEntries(rows.map(({ step, amount }) => [step, money(amount.minor, amount.currency)]));
}
