import type { MoneyText } from '@levada/ui';

/** In the smallest unit: amounts of one currency have the same digits after the point. */
export const minorOf = ({ amount }: MoneyText): bigint => BigInt(amount.replace('.', ''));

/** For the eyes alone: how much of the whole a part is. */
export function shareOf(part: MoneyText, whole: MoneyText): number {
  const all = minorOf(whole);
  return all === 0n ? 0 : Number((minorOf(part) * 10_000n) / all) / 10_000;
}

/** The other way round: with as many digits after the point as the amount beside it has. */
export function amountOf(minor: bigint, like: MoneyText): MoneyText {
  const digits = like.amount.split('.')[1]?.length ?? 0;
  const text = String(minor).padStart(digits + 1, '0');
  const amount = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return { amount, currency: like.currency };
}
