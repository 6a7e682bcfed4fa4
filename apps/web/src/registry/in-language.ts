import { useLanguage } from '../languages/language.js';

type Texts = Readonly<Partial<Record<string, string>>>;

/** A name that the authority or the catalogue gave, in the reader's language where it has one, else in the first that there is. */
export function useTitle(): (texts: Texts, otherwise: string) => string {
  const language = useLanguage();
  return (texts, otherwise) => texts[language] ?? Object.values(texts).find(Boolean) ?? otherwise;
}
