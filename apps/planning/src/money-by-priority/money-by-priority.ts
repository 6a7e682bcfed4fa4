import { money, toMoneyText, type MoneyText } from '@levada/kernel';
import type { Plan } from '../plans/plan.js';

/** Sums of one priority code in one currency, in minor units. */
export interface PrioritySums {
  readonly code: string;
  readonly currency: string;
  readonly requested: bigint;
  readonly granted: bigint;
  readonly committed: bigint;
  readonly paid: bigint;
}

export interface PriorityMoney {
  readonly requested: MoneyText;
  readonly granted: MoneyText;
  readonly committed: MoneyText;
  readonly paid: MoneyText;
}

export interface MoneyByPriority {
  /** Every priority of the plan in its order, also those that no money serves; one item for each currency. */
  readonly items: readonly (PriorityMoney & { readonly priorityCode: string; readonly title: string })[];
  /** Money that cites this plan by a code it does not have: an error to look into, and never left out. */
  readonly outsidePlan?: readonly (PriorityMoney & { readonly priorityCode: string })[];
}

export function moneyByPriority(
  plan: Pick<Plan, 'priorities' | 'territory'>,
  sums: readonly PrioritySums[],
): MoneyByPriority {
  const known = new Set(plan.priorities.map(({ code }) => code));
  const outside = sums.filter(({ code }) => !known.has(code));
  return {
    items: plan.priorities.flatMap(({ code, title }) =>
      moneyOf(plan, code, sums).map((amounts) => ({ priorityCode: code, title, ...amounts })),
    ),
    ...(outside.length > 0 ? { outsidePlan: outside.map((one) => ({ priorityCode: one.code, ...shown(one) })) } : {}),
  };
}

/** The money of one priority, in every currency that money of the plan has. */
export function moneyOf(plan: Pick<Plan, 'territory'>, code: string, sums: readonly PrioritySums[]): PriorityMoney[] {
  const paidIn = [...new Set(sums.map(({ currency }) => currency))].sort();
  const currencies = paidIn.length > 0 ? paidIn : [currencyOf(plan.territory.scheme)];
  return currencies.map((currency) =>
    shown(
      sums.find((one) => one.code === code && one.currency === currency) ?? {
        ...{ requested: 0n, granted: 0n, committed: 0n, paid: 0n },
        currency,
      },
    ),
  );
}

function shown({ currency, ...sums }: Omit<PrioritySums, 'code'>): PriorityMoney {
  const text = (minor: bigint): MoneyText => toMoneyText(money(minor, currency));
  return {
    requested: text(sums.requested),
    granted: text(sums.granted),
    committed: text(sums.committed),
    paid: text(sums.paid),
  };
}

/** The currency in which a plan says “nothing yet”. */
function currencyOf(scheme: string): string {
  return scheme.startsWith('cz-') ? 'CZK' : scheme.startsWith('li-') ? 'CHF' : 'EUR';
}
