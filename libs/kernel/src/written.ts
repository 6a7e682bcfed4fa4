import type { CivilDate } from './civil-date.js';
import type { Language } from './languages.js';
import { formatAmount, type Money } from './money.js';

/** How a language writes numbers (CLDR): what parts thousands, what parts decimals. Not Intl, whose data differ between versions. */
const MARKS: Readonly<Record<Language, { readonly group: string; readonly decimal: string; readonly least: number }>> =
  {
    en: { group: ',', decimal: '.', least: 4 },
    cs: { group: '\u00a0', decimal: ',', least: 4 },
    de: { group: '.', decimal: ',', least: 4 },
    // Latvian groups from five digits on.
    lv: { group: '\u00a0', decimal: ',', least: 5 },
  };

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** `1234567.50` with the marks of a language. */
export function writeDecimal(text: string, language: Language): string {
  const { group, decimal, least } = MARKS[language];
  const [whole = '', decimals] = text.replace('-', '').split('.');
  const grouped = whole.length < least ? whole : whole.replace(/\B(?=(\d{3})+$)/g, group);
  return (text.startsWith('-') ? '-' : '') + grouped + (decimals === undefined ? '' : decimal + decimals);
}

/** An amount as people of a language write it, always the same: `CZK 1,234.50`, `1 234,50 CZK`. */
export function writeMoney(amount: Money, language: Language): string {
  const written = writeDecimal(formatAmount(amount), language);
  return language === 'en' ? `${amount.currency}\u00a0${written}` : `${written}\u00a0${amount.currency}`;
}

/** A day as people of a language write it, always the same: `4 March 2027`, `4. 3. 2027`, `04.03.2027`. */
export function writeDay(on: CivilDate, language: Language): string {
  const [year = '', month = '', day = ''] = on.split('-');
  switch (language) {
    case 'en':
      return `${Number(day)}\u00a0${MONTHS[Number(month) - 1]}\u00a0${year}`;
    case 'cs':
      return `${Number(day)}.\u00a0${Number(month)}.\u00a0${year}`;
    case 'de':
    case 'lv':
      return `${day}.${month}.${year}${language === 'lv' ? '.' : ''}`;
  }
}
