import { fromMoneyText, sum, toMoneyText, type MoneyText } from '@levada/kernel';

interface Decided {
  readonly decidedAt: string;
  readonly requested: MoneyText;
  readonly amount: MoneyText;
}

/** What was asked for and what was awarded in one year and currency. */
export interface FundingOfYear {
  readonly year: string;
  readonly decisions: number;
  readonly requested: MoneyText;
  readonly awarded: MoneyText;
}

/** By the year in which it was decided, the latest first; sums are exact, and no currency is added to another. */
export function fundingByYear(decisions: readonly Decided[]): readonly FundingOfYear[] {
  const groups = new Map<string, Decided[]>();
  for (const one of decisions) {
    const key = `${one.decidedAt.slice(0, 4)} ${one.amount.currency}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups]
    .sort(([one], [other]) => (one < other ? 1 : -1))
    .map(([key, of]) => {
      const [year, currency] = key.split(' ') as [string, string];
      const total = (amounts: readonly MoneyText[]) => toMoneyText(sum(amounts.map(fromMoneyText), currency));
      return {
        ...{ year, decisions: of.length, requested: total(of.map(({ requested }) => requested)) },
        awarded: total(of.map(({ amount }) => amount)),
      };
    });
}
