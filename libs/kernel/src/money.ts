import { refuse } from './refusal.js';

/** An amount in minor units (haléř, cent) of one currency. The only form money has inside Levada. */
export interface Money {
  readonly minor: bigint;
  readonly currency: string;
}

/** The form money has on the wire: `{ "amount": "1234.50", "currency": "CZK" }`. */
export interface MoneyText {
  readonly amount: string;
  readonly currency: string;
}

/** ISO 4217 minor-unit digits of the currencies that authorities pay in. Others are refused, not guessed. */
const DIGITS: Readonly<Record<string, number>> = {
  CZK: 2,
  EUR: 2,
  CHF: 2,
  PLN: 2,
  GBP: 2,
  USD: 2,
  CAD: 2,
  SEK: 2,
  NOK: 2,
  DKK: 2,
  RON: 2,
  BGN: 2,
  HUF: 2,
  UAH: 2,
  ISK: 0,
  JPY: 0,
};

/** PostgreSQL's `bigint`, the narrowest place an amount must fit. */
const LARGEST = 2n ** 63n - 1n;

export function money(minor: bigint, currency: string): Money {
  digitsOf(currency);
  if (minor > LARGEST || minor < -LARGEST) throw refuse('money/too-large');
  return { minor, currency };
}

export function zero(currency: string): Money {
  return money(0n, currency);
}

/** Minor-unit digits of a currency (`CZK` → 2). Refuses an unknown code with `money/unknown-currency`. */
export function digitsOf(currency: string): number {
  const digits = Object.hasOwn(DIGITS, currency) ? DIGITS[currency] : undefined;
  if (digits === undefined) throw refuse('money/unknown-currency', { currency: currency.slice(0, 12) });
  return digits;
}

/** Reads a decimal string such as `1234.5`. Refuses more decimals than the currency has, signs other than `-`, blanks, exponents. */
export function parseMoney(amount: string, currency: string): Money {
  const digits = digitsOf(currency);
  const found = /^(-?)(\d{1,18})(?:\.(\d{1,4}))?$/.exec(amount);
  if (!found) throw refuse('money/malformed', { amount: amount.slice(0, 40) });
  const [, sign, whole = '', decimals = ''] = found;
  if (decimals.length > digits) throw refuse('money/too-many-decimals', { amount, currency, digits });
  const minor = BigInt(whole + decimals.padEnd(digits, '0'));
  return money(sign === '-' ? -minor : minor, currency);
}

/** `1234.50`: always with all decimals of the currency, never grouped. */
export function formatAmount({ minor, currency }: Money): string {
  const digits = digitsOf(currency);
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0');
  const sign = minor < 0n ? '-' : '';
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

export function toMoneyText(value: Money): MoneyText {
  return { amount: formatAmount(value), currency: value.currency };
}

export function fromMoneyText(text: MoneyText): Money {
  return parseMoney(text.amount, text.currency);
}

export function add(a: Money, b: Money): Money {
  return money(a.minor + sameCurrency(a, b).minor, a.currency);
}

export function subtract(a: Money, b: Money): Money {
  return money(a.minor - sameCurrency(a, b).minor, a.currency);
}

export function sum(amounts: Iterable<Money>, currency: string): Money {
  let total = zero(currency);
  for (const amount of amounts) total = add(total, amount);
  return total;
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. Refuses two currencies with `money/mixed-currencies`. */
export function compareMoney(a: Money, b: Money): number {
  const difference = a.minor - sameCurrency(a, b).minor;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function sameCurrency(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw refuse('money/mixed-currencies', { one: a.currency, other: b.currency });
  return b;
}
