import i18next, { type BackendModule } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

/** By their own names: whoever reads none of the others still finds it. */
export const LANGUAGES = { cs: 'čeština', de: 'Deutsch', en: 'English', lv: 'latviešu' } as const;
export type Language = keyof typeof LANGUAGES;

const CHOSEN = 'levada-language';
const isLanguage = (text: unknown): text is Language => typeof text === 'string' && Object.hasOwn(LANGUAGES, text);

/** The sentences of a room in a language are a file of their own: nobody loads a language or a room that they do not see. */
const FILES = import.meta.glob<Record<string, Record<string, string>>>('../*/words/{cs,de,en,lv}.ts');

const files: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, room, done) {
    const file = FILES[`../${room}/words/${language}.ts`];
    if (!file) return done(new Error(`no words of ${room} in ${language}`), false);
    file().then(
      (words) => done(null, words[language]!),
      (error: Error) => done(error, false),
    );
  },
};

/** What was chosen here before, else the first of the browser's languages that there is. */
export async function startLanguages(): Promise<void> {
  const wished = [chosenBefore(), ...navigator.languages.map((tag) => tag.split('-')[0])];
  i18next.on('languageChanged', (language) => (document.documentElement.lang = language));
  await i18next
    .use(files)
    .use(initReactI18next)
    .init({
      lng: wished.find(isLanguage) ?? 'en',
      // Each catalogue is complete: a missing sentence does not compile.
      fallbackLng: false,
      ns: ['frame'],
      defaultNS: 'frame',
      keySeparator: false,
      nsSeparator: false,
      // React escapes already.
      interpolation: { escapeValue: false },
    });
}

/** The language of the screen; who asks is told again when it changes. */
export const useLanguage = (): Language => useTranslation('frame').i18n.language as Language;

export const currentLanguage = (): Language => i18next.language as Language;

/** Holds on this browser until something else is chosen. */
export async function chooseLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(CHOSEN, language);
  } catch {
    // A browser that keeps nothing still shows it until the window is closed.
  }
  await i18next.changeLanguage(language);
}

/** A person's own language is taken when they sign in, unless they chose another one at this browser. */
export async function takeLanguageOf({ language }: { readonly language: string }): Promise<void> {
  // English is also what stands there when nobody said anything: then the browser knows better.
  if (chosenBefore() === null && isLanguage(language) && language !== 'en') await i18next.changeLanguage(language);
}

function chosenBefore(): string | null {
  try {
    return localStorage.getItem(CHOSEN);
  } catch {
    return null;
  }
}
