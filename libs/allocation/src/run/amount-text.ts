import { digitsOf, formatAmount, formatFraction, money, ratio } from '@levada/kernel';
import type { Quotient } from '../quotient.js';

export function amountText(minor: bigint, currency: string): string {
  return formatAmount(money(minor, currency));
}

/** An exact amount in minor units as a reduced fraction of major units. */
export function exactText({ n, d }: Quotient, currency: string): string {
  return formatFraction(ratio(n, d * 10n ** BigInt(digitsOf(currency))));
}
