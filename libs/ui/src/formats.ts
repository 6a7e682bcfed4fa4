/** As the public door says it: a decimal string, and the currency's three letters. */
export interface MoneyText {
  readonly amount: string;
  readonly currency: string;
}

/** Exact for any length: a decimal string goes to Intl as it is, never through a float. */
export function formatMoney({ amount, currency }: MoneyText, locale: string): string {
  return moneyFormat(locale, currency).format(amount as Intl.StringNumericLiteral);
}

const moneyFormats = new Map<string, Intl.NumberFormat>();

/** Making one takes longer than using it a hundred times, and a table uses it ten thousand times. */
function moneyFormat(locale: string, currency: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const known = moneyFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, { style: 'currency', currency });
  moneyFormats.set(key, made);
  return made;
}

/** A day (`2026-11-16`) or an instant, as a day in the reader's way of writing it; an instant in the reader's zone. */
export function formatDay(text: string, locale: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const options = { dateStyle: 'long', ...(isDay ? { timeZone: 'UTC' } : {}) } as const;
  return new Intl.DateTimeFormat(locale, options).format(new Date(text));
}

export function formatInstant(text: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(text));
}

/** The same in figures, for lists: `23. 11. 2026 4:24`. */
export function formatBrief(text: string, locale: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const options = isDay
    ? ({ dateStyle: 'medium', timeZone: 'UTC' } as const)
    : ({ dateStyle: 'medium', timeStyle: 'short' } as const);
  return new Intl.DateTimeFormat(locale, options).format(new Date(text));
}

/** A plain decimal with its thousands parted, exact for any length; what is none stays as it is typed. */
export function formatDecimal(text: string, locale: string): string {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text;
  const digits = text.split('.')[1]?.length ?? 0;
  return new Intl.NumberFormat(locale, { minimumFractionDigits: digits }).format(text as Intl.StringNumericLiteral);
}

export function formatCount(count: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(count);
}

/** `16000/18807` with `digits` after the point, the rest cut off: `0.8507`. */
export function decimalOf(fraction: string, digits: number): string {
  const [over, under = '1'] = fraction.split('/');
  const scaled = (BigInt(over!) * 10n ** BigInt(digits)) / BigInt(under);
  const sign = scaled < 0n ? '-' : '';
  const text = (scaled < 0n ? -scaled : scaled).toString().padStart(digits + 1, '0');
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** The same to the nearest, half away from zero: as sentences of the engine write what is not exact. */
export function nearestOf(fraction: string, digits: number): string {
  const [over, under = '1'] = fraction.split('/');
  const [n, d] = [BigInt(over!) * 2n * 10n ** BigInt(digits), BigInt(under)];
  const nearest = (n + (n < 0n ? -d : d)) / (2n * d);
  return decimalOf(`${nearest}/${10n ** BigInt(digits)}`, digits);
}

/** Whether `decimalOf` cut nothing off. */
export function isExact(fraction: string, digits: number): boolean {
  const [over, under = '1'] = fraction.split('/');
  return (BigInt(over!) * 10n ** BigInt(digits)) % BigInt(under) === 0n;
}

/** A share of one, as per cent with two digits: `85.07 %`. */
export function formatShare(fraction: string, locale: string): string {
  const decimal = fraction.includes('.') ? fraction : decimalOf(fraction, 4);
  const options = { style: 'percent', maximumFractionDigits: 2 } as const;
  return new Intl.NumberFormat(locale, options).format(decimal as Intl.StringNumericLiteral);
}
