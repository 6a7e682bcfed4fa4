/** The languages Levada's people work in. English is the source; a missing sentence in any of them fails the build. */
export const LANGUAGES = ['en', 'cs', 'de', 'lv'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One sentence in every language; `{name}` stands for a fact. */
export type Sentence = Readonly<Record<Language, string>>;

export function fill(sentence: string, facts: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(facts, name) ? String(facts[name]) : whole,
  );
}
