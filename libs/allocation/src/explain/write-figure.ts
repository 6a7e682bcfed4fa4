import { money, writeDecimal, writeMoney, type Language } from '@levada/kernel';
import { formatScore } from '../input/read-score.js';
import type { Quotient } from '../quotient.js';
import type { Figure, LimitAmount, LimitName } from './reason.js';

const LIMITS: Readonly<Record<Language, Readonly<Record<LimitName['kind'], string>>>> = {
  en: { envelope: 'envelope', provider: 'provider', area: 'area' },
  cs: { envelope: 'obálka', provider: 'poskytovatel', area: 'oblast' },
  de: { envelope: 'Topf', provider: 'Anbieter', area: 'Bereich' },
  lv: { envelope: 'aploksne', provider: 'sniedzējs', area: 'joma' },
};

const AND: Readonly<Record<Language, string>> = { en: 'and', cs: 'a', de: 'und', lv: 'un' };

/** Decimals of a coefficient that is also there as an exact fraction. */
const DECIMALS = 6;

/** A figure as a person of the language reads it. */
export function writeFigure(figure: Figure, language: Language, currency: string): string {
  switch (figure.kind) {
    case 'money':
      return writeMoney(money(figure.minor, currency), language);
    case 'ratio':
      return writeRatio(figure.value, language);
    case 'score':
      return writeDecimal(formatScore(figure.value), language);
    case 'count':
      return writeDecimal(figure.value.toString(), language);
    case 'name':
      return figure.text;
    case 'limit':
      return `${LIMITS[language][figure.limit.kind]} ${figure.limit.id}`;
    case 'limits':
      return figure.amounts.map((one) => writeLimit(one, language, currency)).join(` ${AND[language]} `);
  }
}

/** An exact amount in minor units, rounded to the nearest of them (half up): for people, never for a sum. */
export function nearest({ n, d }: Quotient): bigint {
  const doubled = 2n * n + d;
  const cut = doubled / (2n * d);
  return doubled < 0n && cut * 2n * d !== doubled ? cut - 1n : cut;
}

/** A ratio cut to six decimals, without zeros at the end. */
export function decimalsOf({ n, d }: Quotient): string {
  const scaled = ((n < 0n ? -n : n) * 10n ** BigInt(DECIMALS)) / d;
  const digits = scaled.toString().padStart(DECIMALS + 1, '0');
  const text = `${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`.replace(/\.?0+$/, '');
  return n < 0n && scaled > 0n ? `-${text}` : text;
}

function writeRatio(value: Quotient, language: Language): string {
  if (value.d === 1n) return writeDecimal(value.n.toString(), language);
  const exact = `${value.n}/${value.d}`;
  const decimals = writeDecimal(decimalsOf(value), language);
  // A fraction that fills a line says less than its decimals; it stands in the run.
  return exact.length > 40 ? `≈ ${decimals}` : `${exact} (≈ ${decimals})`;
}

function writeLimit({ amount, ...limit }: LimitAmount, language: Language, currency: string): string {
  return `${writeMoney(money(amount, currency), language)} (${writeFigure({ kind: 'limit', limit }, language, currency)})`;
}
