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
  const [title, text] = [filled(says.title, facts), filled(says.text, facts)];
  return { noticeId, kind, to: { ...to, ...except }, title, text, path };
}

function filled(sentence: Sentence, facts: AskedNotice['facts']): Record<Language, string> {
  const say = (language: Language): string => {
    const words = Object.entries(facts).map(([name, fact]) => [name, inWords(fact, language)]);
    return fill(sentence[language], Object.fromEntries(words));
  };
  return Object.fromEntries(LANGUAGES.map((language) => [language, say(language)])) as Record<Language, string>;
}

function inWords(fact: string | number | Money | Sentence, language: Language): string | number {
  if (typeof fact !== 'object') return fact;
  if ('en' in fact) return fact[language];
  const format = new Intl.NumberFormat(language, { style: 'currency', currency: fact.currency });
  // Decimal text is printed digit by digit: no amount passes through a floating point number.
  return format.format(formatAmount(fact) as Intl.StringNumericLiteral);
}
