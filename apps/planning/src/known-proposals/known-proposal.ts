import { fromMoneyText, type MoneyText } from '@levada/kernel';

/** What a proposal would give to one priority, in minor units as text. */
export interface ProposedPart {
  readonly planId: string;
  readonly planVersion: number;
  readonly priorityCode: string;
  readonly currency: string;
  readonly proposed: string;
}

export function proposedParts(
  priorities: readonly {
    readonly planId: string;
    readonly planVersion: number;
    readonly priorityCode: string;
    readonly amount: MoneyText;
  }[],
): ProposedPart[] {
  return priorities.map(({ planId, planVersion, priorityCode, amount }) => ({
    ...{ planId, planVersion, priorityCode, currency: amount.currency },
    proposed: String(fromMoneyText(amount).minor),
  }));
}
