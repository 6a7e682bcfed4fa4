import { fill, formatAmount, isId, LANGUAGES, type Language, type Money, type Sentence } from '@levada/kernel';
import type { RaisedNotice } from './notice.js';

/** What notices of one kind say, in every language. */
export interface NoticeText {
  readonly title: Sentence;
  readonly text: Sentence;
}

/** A notice to be: its facts are filled into the sentences of its kind, amounts and words as each language has them. */
export interface AskedNotice {
  readonly kind: string;
  readonly says: NoticeText;
  readonly facts: Readonly<Record<string, string | number | Money | Sentence>>;
  readonly to: Omit<RaisedNotice['to'], 'except'>;
  /** Whoever did it: they know it already. */
  readonly by?: string;
  readonly path: string;
}

export function noticeOf({ kind, says, facts, to, by, path }: AskedNotice, noticeId: string): RaisedNotice {
  const except = isId(by) ? { except: by } : {};
  const [title, text] = [{}, {}] as [Record<Language, string>, Record<Language, string>];
  for (const language of LANGUAGES) {
    const words = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, inWords(fact, language)]));
    title[language] = wellFormed(fill(says.title[language], words));
    text[language] = wellFormed(fill(says.text[language], words));
  }
  return { noticeId, kind, to: { ...to, ...except }, title, text, path };
}

/** Half of a surrogate pair, where a text was cut, is nothing that a database keeps. */
function wellFormed(text: string): string {
  return text.replaceAll(/[\ud800-\udfff]/gu, '\ufffd');
}

/** Made once each: they are costly, and a round has a notice for every application. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: Language, currency: string): Intl.NumberFormat {
  const key = `${language} ${currency}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(language, { style: 'currency', currency });
  formats.set(key, known);
  return known;
}

function inWords(fact: string | number | Money | Sentence, language: Language): string | number {
  if (typeof fact !== 'object') return fact;
  if ('en' in fact) return fact[language];
  const format = formatOf(language, fact.currency);
  // Decimal text is printed digit by digit: no amount passes through a floating point number.
  return format.format(formatAmount(fact) as Intl.StringNumericLiteral);
}
