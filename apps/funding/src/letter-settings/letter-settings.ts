import { canonicalJson, refuse, type Language } from '@levada/kernel';

/** Who writes: as it stands at the head of a letter, and below it. */
export interface LetterSender {
  readonly name: string;
  readonly address: string | null;
  readonly contact: string | null;
  /** Who signs, as a letter names them: `Ing. Jana Nová, head of department`. */
  readonly signatory: string | null;
}

/** What somebody can do against a decision: law differs, so it is the authority's own text. */
export interface LegalRemedy {
  readonly title: string;
  readonly text: string;
}

export interface LetterText {
  readonly language: Language;
  readonly remedy: LegalRemedy;
}

/** How an authority writes letters of decision. Law changes, so they have numbers: a letter names those that it was written by. */
export interface LetterSettings {
  readonly id: string;
  readonly authorityId: string;
  /** From 1: the highest holds. */
  readonly number: number;
  readonly sender: LetterSender;
  /** The authority's own language first. In another one no letter is written. */
  readonly texts: readonly LetterText[];
  readonly publishedBy: string;
  readonly publishedAt: Date;
  readonly version: number;
}

export type LetterSettingsText = Pick<LetterSettings, 'sender' | 'texts'>;

/** The settings that follow, or `undefined` where they say what holds already. */
export function nextSettings(
  known: Pick<LetterSettings, 'id' | 'authorityId' | 'publishedBy' | 'publishedAt'>,
  { sender, texts }: LetterSettingsText,
  current: LetterSettings | undefined,
): LetterSettings | undefined {
  const languages = texts.map(({ language }) => language);
  const twice = languages.find((one, at) => languages.indexOf(one) !== at);
  if (twice !== undefined) throw refuse('letter-settings/language-twice', { language: twice });
  if (current && canonicalJson([current.sender, current.texts]) === canonicalJson([sender, texts])) return undefined;
  return { ...known, number: (current?.number ?? 0) + 1, sender, texts, version: 1 };
}

/** How many people of an applicant read a language. */
export interface Readers {
  readonly language: Language;
  readonly people: number;
}

/**
 * The language of a letter: the one that is asked for, else the one that most of the applicant's people read, else the
 * authority's own. Of two that as many read it is the one that the authority names first.
 */
export function languageOfLetter(
  { texts }: Pick<LetterSettings, 'texts'>,
  asked: Language | undefined,
  readers: readonly Readers[],
): Language {
  const place = (language: Language): number => {
    const at = texts.findIndex((one) => one.language === language);
    return at < 0 ? texts.length : at;
  };
  const [most] = [...readers].sort((a, b) => b.people - a.people || place(a.language) - place(b.language));
  return asked ?? most?.language ?? texts[0]!.language;
}

/** Refuses a language in which nobody is told what they can do against the decision. */
export function remedyIn({ texts, number }: Pick<LetterSettings, 'texts' | 'number'>, language: Language): LegalRemedy {
  const found = texts.find((one) => one.language === language);
  if (!found) throw refuse('letter/no-remedy', { language, number });
  return found.remedy;
}
