import { readdirSync } from 'node:fs';
import { join } from 'node:path';

type Words = Readonly<Record<string, string>>;
const LANGUAGES = ['en', 'cs', 'de', 'lv'] as const;
const SOURCES = join(import.meta.dirname, '..');
const rooms = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('words/en.ts'))
  .map((path) => path.slice(0, -'/words/en.ts'.length));

const wordsOf = async (room: string, language: string): Promise<Words> =>
  ((await import(join(SOURCES, room, 'words', `${language}.ts`))) as Record<string, Words>)[language]!;
const forms = (language: string): string[] => new Intl.PluralRules(language).resolvedOptions().pluralCategories;
const FORM = /_(zero|one|two|few|many|other)$/;
const stem = (key: string): string => key.replace(FORM, '');
const places = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

it('every room with words is found', () => expect(rooms).toContain('frame'));

describe.each(rooms)('%s', (room) => {
  it.each(LANGUAGES)(
    '%s says everything that English says, each counted sentence in all its plural forms',
    async (language) => {
      const [words, english] = [await wordsOf(room, language), await wordsOf(room, 'en')];
      const wanted = Object.keys(english).flatMap((key) => {
        const isCounted = FORM.test(key) && `${stem(key)}_one` in english && `${stem(key)}_other` in english;
        if (!isCounted) return [key];
        return key.endsWith('_one') ? forms(language).map((form) => `${stem(key)}_${form}`) : [];
      });
      expect(Object.keys(words).sort()).toEqual(wanted.sort());
      expect(Object.values(words).filter((text) => text.trim() === '')).toEqual([]);
    },
  );

  it.each(LANGUAGES)('%s leaves the same places open as English', async (language) => {
    const [words, english] = [await wordsOf(room, language), await wordsOf(room, 'en')];
    for (const [key, text] of Object.entries(words)) {
      expect([key, places(text)]).toEqual([key, places(english[key] ?? english[`${stem(key)}_other`]!)]);
    }
  });

  it('no language was left in another one', async () => {
    const english = await wordsOf(room, 'en');
    const long = Object.entries(english).filter(([, text]) => text.split(' ').length > 3);
    for (const language of LANGUAGES.slice(1)) {
      const words = await wordsOf(room, language);
      expect(long.filter(([key, text]) => words[key] === text)).toEqual([]);
    }
  });
});

/** The counted sentence that i18next would choose: its rules are those of Intl. */
it.each([
  ['cs', [0, 1, 2, 5, 10, 11, 21, 1.5], ['other', 'one', 'few', 'other', 'other', 'other', 'other', 'many']],
  ['lv', [0, 1, 2, 5, 10, 11, 21, 1.5], ['zero', 'one', 'other', 'other', 'zero', 'zero', 'one', 'other']],
  ['de', [0, 1, 2, 5, 10, 11, 21, 1.5], ['other', 'one', 'other', 'other', 'other', 'other', 'other', 'other']],
])('%s counts %j as it does', (language, counts, expected) => {
  expect(counts.map((count) => new Intl.PluralRules(language).select(count))).toEqual(expected);
});
