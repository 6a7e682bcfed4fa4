import { digitsOf, formatAmount, formatFraction, money, ratio } from '@levada/kernel';
import type { Quotient } from '../quotient.js';

export function amountText(minor: bigint, currency: string): string {
  return formatAmount(money(minor, currency));
}

/** An exact amount in minor units as a reduced fraction of major units. */
export function exactText({ n, d }: Quotient, currency: string): string {
  return formatFraction(ratio(n, d * 10n ** BigInt(digitsOf(currency))));
}

/** Reads what a run has written: `p/q`, a whole number or a decimal amount, of any length. */
export function exactly(text: string): Quotient {
  const [n = '', d] = text.split('/');
  const [integer = '', decimals = ''] = n.split('.');
  return { n: BigInt(integer + decimals), d: d === undefined ? 10n ** BigInt(decimals.length) : BigInt(d) };
}
