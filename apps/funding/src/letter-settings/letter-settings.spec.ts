import type { Language } from '@levada/kernel';
import { languageOfLetter, nextSettings, remedyIn, type LetterText } from './letter-settings.js';

const text = (language: Language): LetterText => ({ language, remedy: { title: 'Poučení', text: `in ${language}` } });
const sender = { name: 'Kraj', address: null, contact: null, signatory: null };
const known = { id: '1', authorityId: 'a', publishedBy: 'Petr', publishedAt: new Date('2027-01-04T08:00:00Z') };
const settings = nextSettings(known, { sender, texts: [text('cs'), text('de')] }, undefined)!;

it('each text has a number of its own; what holds already is no new one', () => {
  expect(settings.number).toBe(1);
  expect(nextSettings({ ...known, id: '2' }, { sender, texts: settings.texts }, settings)).toBeUndefined();
  const turned = nextSettings({ ...known, id: '2' }, { sender, texts: [text('de'), text('cs')] }, settings);
  expect(turned).toMatchObject({ id: '2', number: 2 });
  expect(() => nextSettings(known, { sender, texts: [text('cs'), text('cs')] }, settings)).toThrow('language-twice');
});

it.each<[string, Language | undefined, [Language, number][], Language]>([
  ['the one that is asked for, whatever people read', 'de', [['cs', 3]], 'de'],
  ['the one that most people of the applicant read', undefined, [['cs', 1], ['de', 2]], 'de'], // prettier-ignore
  ['of two that as many read, the one that the authority names first', undefined, [['de', 1], ['cs', 1]], 'cs'], // prettier-ignore
  ['one that the authority does not write, where most read it', undefined, [['cs', 1], ['lv', 2]], 'lv'], // prettier-ignore
  ['one of its own before one that as many read', undefined, [['lv', 1], ['de', 1]], 'de'], // prettier-ignore
  ['the authority’s own, where nothing is known', undefined, [], 'cs'],
])('is in %s', (_what, asked, readers, language) => {
  const some = readers.map(([one, people]) => ({ language: one, people }));
  expect(languageOfLetter(settings, asked, some)).toBe(language);
});

it('there is no letter without its legal remedy', () => {
  expect(remedyIn(settings, 'de')).toEqual({ title: 'Poučení', text: 'in de' });
  expect(() => remedyIn(settings, 'lv')).toThrow('letter/no-remedy');
});
