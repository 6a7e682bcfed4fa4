import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { cs } from './cs.js';
import { de } from './de.js';
import { en } from './en.js';
import { lv } from './lv.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
    keySeparator: false;
    nsSeparator: false;
  }
}

/** By their own names: whoever reads none of the others still finds it. */
export const LANGUAGES = { cs: 'čeština', de: 'Deutsch', en: 'English', lv: 'latviešu' } as const;
export type Language = keyof typeof LANGUAGES;

const CHOSEN = 'levada-language';
const isLanguage = (text: unknown): text is Language => typeof text === 'string' && Object.hasOwn(LANGUAGES, text);

/** What was chosen here before, else the first of the browser's languages that there is. */
export async function startLanguages(): Promise<void> {
  const wished = [chosenBefore(), ...navigator.languages.map((tag) => tag.split('-')[0])];
  i18next.on('languageChanged', (language) => (document.documentElement.lang = language));
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: en }, cs: { translation: cs }, de: { translation: de }, lv: { translation: lv } },
    lng: wished.find(isLanguage) ?? 'en',
    fallbackLng: 'en',
    keySeparator: false,
    nsSeparator: false,
    // React escapes already.
    interpolation: { escapeValue: false },
  });
}

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
