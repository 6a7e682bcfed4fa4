import { fromMoneyText, type MoneyText } from '@levada/kernel';

/** What an application asks for one priority, in minor units as text. */
export interface RequestedPart {
  readonly planId: string;
  readonly planVersion: number;
  readonly priorityCode: string;
  readonly currency: string;
  readonly requested: string;
}

export function requestedParts(
  priorities: readonly {
    readonly planId: string;
    readonly planVersion: number;
    readonly priorityCode: string;
    readonly amount: MoneyText;
  }[],
): RequestedPart[] {
  return priorities.map(({ planId, planVersion, priorityCode, amount }) => ({
    ...{ planId, planVersion, priorityCode, currency: amount.currency },
    requested: String(fromMoneyText(amount).minor),
  }));
}
