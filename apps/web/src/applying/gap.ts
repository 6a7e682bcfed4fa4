import { formatAmount, isRefusal, parseMoney } from '@levada/kernel';
import { amountOf } from '../amounts.js';
import type { Written } from './written.js';

/** What a budget adds up to: decimal texts. Nothing where one of its amounts is none. */
export interface Sums {
  readonly costs: string;
  readonly income: string;
  /** Costs less all income but the request: what could be asked for. */
  readonly uncovered: string;
  /** The same less the request: it has to be 0. */
  readonly gap: string;
}

export function sumsOf({ costs, revenues, sources, requested }: Written, currency: string): Sums | undefined {
  try {
    const sum = (rows: readonly { readonly amount: string }[]): bigint =>
      rows.reduce((all, { amount }) => all + minorOf(amount, currency), 0n);
    const text = (minor: bigint): string => formatAmount({ minor, currency });
    const [cost, income] = [sum(costs), sum(revenues) + sum(sources)];
    return {
      ...{ costs: text(cost), income: text(income), uncovered: text(cost - income) },
      gap: text(cost - income - minorOf(requested, currency)),
    };
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

/** An empty box counts as nothing yet. */
const minorOf = (typed: string, currency: string): bigint =>
  typed.trim() === '' ? 0n : parseMoney(amountOf(typed), currency).minor;
