import { ROLES } from '@levada/contracts';
import { LANGUAGES, refuse } from '@levada/kernel';
import { houseRefusals, languageOf, holds, PERMISSIONS, problemOf } from './index.js';

it.each(Object.entries(houseRefusals))('%s has its sentence in every language, with the same facts', (_code, text) => {
  const facts = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const language of LANGUAGES) {
    expect(text[language].length).toBeGreaterThan(8);
    expect([...new Set(facts(text[language]))]).toEqual([...new Set(facts(text.en))]);
  }
});

it.each([
  [undefined, 'en'],
  ['cs-CZ,cs;q=0.9,en;q=0.8', 'cs'],
  ['fr, de;q=0.5, lv;q=0.7', 'lv'],
  ['*', 'en'],
  ['de;q=0', 'en'],
])('speaks the language asked for: %p → %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});

it('tells a refusal as RFC 9457, in the language asked for', () => {
  const refusal = refuse('request/invalid', {}, [
    { pointer: '/amount', code: 'money/malformed', facts: { amount: '1,5' } },
  ]);
  expect(problemOf(refusal, houseRefusals, 'cs', '/x', 't')).toMatchObject({
    status: 400,
    code: 'request/invalid',
    title: 'Požadavek není správně vyplněn; viz místa uvedená níže.',
    errors: [{ pointer: '/amount', code: 'money/malformed', message: expect.stringContaining('„1,5“') }],
  });
});

it('gives every permission to known roles only, and none to nobody', () => {
  for (const holders of Object.values(PERMISSIONS)) {
    expect(holders.length).toBeGreaterThan(0);
    for (const role of holders) expect(ROLES).toContain(role);
  }
  expect(holds('auditor', 'funding:approve-proposal')).toBe(false);
});
