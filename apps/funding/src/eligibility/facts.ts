import { formatAmount, formatFraction, money, parseMoney, ratio, type Money } from '@levada/kernel';
import type { Facts, FactTypes } from '@levada/rules';

/** What conditions of a programme may ask of an application. Amounts in major units. */
export const APPLICATION_FACTS: FactTypes = {
  /** Of its provider in the register: `registered`, `suspended`, `ended`, `none`. */
  providerStanding: 'text',
  /** Of the registered service that it is for. */
  serviceType: 'text',
  form: 'text',
  /** Until when the service is registered; not known where it has no end. */
  registeredUntil: 'date',
  /** What the registration lets the service have, in its unit. */
  capacity: 'number',
  requested: 'number',
  /** Sums of the budget, and what part of the costs is asked for. */
  costs: 'number',
  revenues: 'number',
  otherSources: 'number',
  requestedShare: 'number',
  territories: 'list',
  priorities: 'list',
  /** The day on which it is judged. */
  today: 'date',
};

/** A line of a budget. Amount in major units. */
export interface BudgetLine {
  readonly category: string;
  readonly amount: string;
}

/** Money from somebody else for the same service. */
export interface OtherSource {
  readonly funder: string;
  readonly amount: string;
  readonly state: 'asked' | 'promised' | 'received';
}

export interface Budget {
  readonly costs: readonly BudgetLine[];
  readonly revenues: readonly BudgetLine[];
  readonly sources: readonly OtherSource[];
}

export const EMPTY_BUDGET: Budget = { costs: [], revenues: [], sources: [] };

export interface BudgetSums {
  readonly costs: Money;
  readonly revenues: Money;
  readonly sources: Money;
  /** Costs less all that pays them; zero where the budget adds up. */
  readonly gap: Money;
}

/** What a budget adds up to, beside the request. */
export function budgetSums({ costs, revenues, sources }: Budget, requested: Money): BudgetSums {
  const { currency } = requested;
  const sum = (lines: readonly { readonly amount: string }[]) =>
    lines.reduce((all, { amount }) => all + parseMoney(amount, currency).minor, 0n);
  const [cost, revenue, other] = [sum(costs), sum(revenues), sum(sources)];
  const of = (minor: bigint) => money(minor, currency);
  return {
    costs: of(cost),
    revenues: of(revenue),
    sources: of(other),
    gap: of(cost - revenue - other - requested.minor),
  };
}

/** What the register says of the service, or of its provider. */
export interface RegisterFacts {
  readonly providerStanding: string;
  readonly serviceType: string | null;
  readonly form: string | null;
  readonly registeredUntil: string | null;
  readonly capacity: string | null;
}

export interface AskedFacts {
  readonly requested: Money;
  readonly budget: Budget;
  readonly territories: readonly string[];
  readonly priorities: readonly string[];
}

/** All facts of an application on a day. */
export function factsOf(asked: AskedFacts, register: RegisterFacts, today: string): Facts {
  const sums = budgetSums(asked.budget, asked.requested);
  const hasCosts = sums.costs.minor > 0n;
  return {
    ...register,
    requested: formatAmount(asked.requested),
    costs: formatAmount(sums.costs),
    revenues: formatAmount(sums.revenues),
    otherSources: formatAmount(sums.sources),
    requestedShare: hasCosts ? formatFraction(ratio(asked.requested.minor, sums.costs.minor)) : null,
    territories: [...asked.territories],
    priorities: [...asked.priorities],
    today,
  };
}
