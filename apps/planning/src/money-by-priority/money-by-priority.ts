import { money, toMoneyText, type MoneyText } from '@levada/kernel';
import type { Plan } from '../plans/plan.js';

/** Sums of one priority code in one currency, in minor units. */
export interface PrioritySums {
  readonly code: string;
  readonly currency: string;
  /** What the measures below it are to cost by the plan: social services, and apart from them related activities. */
  readonly planned: bigint;
  readonly plannedRelated: bigint;
  readonly requested: bigint;
  /** Put forward and not decided yet. */
  readonly proposed: bigint;
  readonly granted: bigint;
  readonly committed: bigint;
  readonly paid: bigint;
  /** Granted, and given back since. */
  readonly returned: bigint;
}

export const NO_MONEY = {
  ...{ planned: 0n, plannedRelated: 0n, requested: 0n, proposed: 0n },
  ...{ granted: 0n, committed: 0n, paid: 0n, returned: 0n },
} as const;
type Amount = keyof typeof NO_MONEY;
export const AMOUNTS = Object.keys(NO_MONEY) as Amount[];

export type PriorityMoney = Readonly<Record<Amount, MoneyText>>;

export interface MoneyByPriority {
  /** Every priority of the plan in its order, also those that no money serves; one item for each currency. */
  readonly items: readonly (PriorityMoney & {
    readonly priorityCode: string;
    readonly title: string;
    /** Services that the network in force secures for it. */
    readonly securedServices: number;
    /** The network secures capacity for it, and no money was granted. */
    readonly isSecuredWithoutMoney: boolean;
  })[];
  /** Money, and services of the network, on priorities that an amendment closed, by the sentence that they last had. */
  readonly closed?: readonly (PriorityMoney & {
    readonly priorityCode: string;
    readonly title: string;
    readonly securedServices: number;
  })[];
  /** Planned by measures that serve nothing that money cites; one item for each currency. */
  readonly withoutPriority?: readonly PriorityMoney[];
  /** Money that cites this plan by a code it never had: an error to look into, and never left out. */
  readonly outsidePlan?: readonly (PriorityMoney & { readonly priorityCode: string })[];
}

/** `past`: sentences of versions that were in force before; `secured`: services in the network in force; both by code. */
export function moneyByPriority(
  plan: Pick<Plan, 'priorities' | 'territory'>,
  sums: readonly PrioritySums[],
  past: ReadonlyMap<string, string> = new Map(),
  secured: ReadonlyMap<string, number> = new Map(),
): MoneyByPriority {
  const known = new Set(plan.priorities.map(({ code }) => code));
  const gone = sums.filter(({ code }) => !known.has(code) && code !== WITHOUT_PRIORITY);
  const closed = [...new Set([...gone.map(({ code }) => code), ...secured.keys()])].filter(
    (code) => past.has(code) && !known.has(code),
  );
  const outside = gone.filter(({ code }) => !past.has(code));
  const without = sums.filter(({ code }) => code === WITHOUT_PRIORITY);
  return {
    items: plan.priorities.flatMap(({ code, title }) => {
      const securedServices = secured.get(code) ?? 0;
      const granted = sums.some((one) => one.code === code && one.granted > 0n);
      const isSecuredWithoutMoney = securedServices > 0 && !granted;
      return moneyOf(plan, code, sums).map((amounts) => ({
        ...{ priorityCode: code, title, ...amounts, securedServices, isSecuredWithoutMoney },
      }));
    }),
    ...some(
      'closed',
      closed.flatMap((code) => {
        const told = { priorityCode: code, title: past.get(code)!, securedServices: secured.get(code) ?? 0 };
        return moneyOf(plan, code, sums).map((amounts) => ({ ...told, ...amounts }));
      }),
    ),
    ...some('withoutPriority', without.map(shown)),
    ...some(
      'outsidePlan',
      outside.map((one) => ({ priorityCode: one.code, ...shown(one) })),
    ),
  };
}

/** Under which sums come that belong to no code. */
const WITHOUT_PRIORITY = '';

function some<Name extends string, Item>(
  name: Name,
  items: readonly Item[],
): { readonly [Key in Name]?: readonly Item[] } {
  return items.length > 0 ? ({ [name]: items } as { readonly [Key in Name]?: readonly Item[] }) : {};
}

/** The money of one priority, in every currency that money of the plan has. */
export function moneyOf(plan: Pick<Plan, 'territory'>, code: string, sums: readonly PrioritySums[]): PriorityMoney[] {
  const paidIn = [...new Set(sums.map(({ currency }) => currency))].sort();
  const currencies = paidIn.length > 0 ? paidIn : [currencyOf(plan.territory.scheme)];
  return currencies.map((currency) =>
    shown(sums.find((one) => one.code === code && one.currency === currency) ?? { ...NO_MONEY, currency }),
  );
}

function shown({ currency, ...sums }: Omit<PrioritySums, 'code'>): PriorityMoney {
  return Object.fromEntries(
    AMOUNTS.map((amount) => [amount, toMoneyText(money(sums[amount], currency))]),
  ) as unknown as PriorityMoney;
}

/** The currency in which a plan says “nothing yet”. */
function currencyOf(scheme: string): string {
  return scheme.startsWith('cz-') ? 'CZK' : scheme.startsWith('li-') ? 'CHF' : 'EUR';
}
