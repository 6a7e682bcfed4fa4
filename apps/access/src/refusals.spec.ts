import { LANGUAGES } from '@levada/kernel';
import { refusals } from './refusals.js';

it.each(Object.entries(refusals))('%s has its sentence in every language, with the same facts', (_code, text) => {
  const facts = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort();
  for (const language of LANGUAGES) {
    expect(text[language].length).toBeGreaterThan(8);
    expect(facts(text[language])).toEqual(facts(text.en));
  }
});
