import { cs } from './cs.js';
import { de } from './de.js';
import { en } from './en.js';
import { lv } from './lv.js';

const catalogues: Record<string, Readonly<Record<string, string>>> = { en, cs, de, lv };
const languages = Object.keys(catalogues);
const forms = (language: string): string[] => new Intl.PluralRules(language).resolvedOptions().pluralCategories;
const stem = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');
const stems = (language: string): string[] => [...new Set(Object.keys(catalogues[language]!).map(stem))].sort();
const places = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

it.each(languages)('%s says everything that English says', (language) => {
  expect(stems(language)).toEqual(stems('en'));
  expect(Object.values(catalogues[language]!).filter((text) => text.trim() === '')).toEqual([]);
});

it.each(languages)('%s has each counted sentence in all its plural forms', (language) => {
  for (const counted of ['roundsFound', 'awardsFound', 'applicationsFound']) {
    const own = Object.keys(catalogues[language]!).filter((key) => key.startsWith(`${counted}_`));
    expect(own.sort()).toEqual(
      forms(language)
        .map((form) => `${counted}_${form}`)
        .sort(),
    );
  }
});

it.each(languages)('%s leaves the same places open as English', (language) => {
  for (const [key, text] of Object.entries(catalogues[language]!)) {
    const english = (en as Record<string, string>)[key] ?? (en as Record<string, string>)[`${stem(key)}_other`]!;
    expect([key, places(text)]).toEqual([key, places(english)]);
  }
});
