import { fromMoneyText, largestRemainder, parseFraction, ratio, type Fraction, type MoneyText } from '@levada/kernel';

/** What a decision means for one priority, in minor units. As text: it is kept as JSON, which has no whole numbers of this size. */
export interface DecidedPart {
  readonly planId: string;
  readonly planVersion: number;
  readonly priorityCode: string;
  readonly currency: string;
  readonly granted: string;
  readonly committed: string;
  readonly paid: string;
  /** Absent in what was known before decisions could be varied. */
  readonly returned?: string;
}

interface Decision {
  readonly committed: MoneyText;
  readonly paid: MoneyText;
  /** What came back of it. */
  readonly returned?: MoneyText;
  readonly priorities: readonly {
    readonly planId: string;
    readonly planVersion: number;
    readonly priorityCode: string;
    readonly share: string;
    readonly amount: MoneyText;
  }[];
}

/**
 * Splits what is committed and paid over the priorities in the proportion of what was granted for each (largest
 * remainder, so nothing is lost or made); where nothing was granted, in the proportion of the shares.
 */
export function partsOf({ committed, paid, returned, priorities }: Decision): DecidedPart[] {
  const granted = priorities.map(({ amount }) => fromMoneyText(amount).minor);
  const weights = granted.some((minor) => minor > 0n)
    ? granted.map((minor) => ratio(minor))
    : priorities.map(({ share }) => parseFraction(share));
  const [ofCommitted, ofPaid] = [committed, paid].map((total) => split(fromMoneyText(total).minor, weights));
  // What came back served all of them, also where nothing is left: it goes by the shares.
  const shares = priorities.map(({ share }) => parseFraction(share));
  const ofReturned = returned && split(fromMoneyText(returned).minor, shares);
  return priorities.map(({ planId, planVersion, priorityCode, amount }, at) => ({
    ...{ planId, planVersion, priorityCode, currency: amount.currency },
    granted: String(granted[at]),
    committed: String(ofCommitted![at]),
    paid: String(ofPaid![at]),
    ...(ofReturned ? { returned: String(ofReturned[at]) } : {}),
  }));
}

function split(total: bigint, weights: readonly Fraction[]): bigint[] {
  if (total === 0n || weights.length === 0) return weights.map(() => 0n);
  const all = weights.reduce((sum, one) => sum.add(one), ratio(0n));
  return largestRemainder(
    weights.map((weight) => ({ exact: ratio(total).mul(weight).div(all) })),
    total,
  );
}
