import { LANGUAGES } from '@levada/kernel';
import { allocationRefusals } from './refusals.js';

it.each(Object.entries(allocationRefusals))(
  '%s has its sentence in every language, with the same facts',
  (_code, text) => {
    const facts = (sentence: string): string[] => (sentence.match(/\{\w+\}/g) ?? []).sort();
    for (const language of LANGUAGES) {
      expect(text[language]).not.toBe('');
      expect(facts(text[language])).toEqual(facts(text.en));
    }
  },
);
