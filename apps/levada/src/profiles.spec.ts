import { readFile } from 'node:fs/promises';
import { profileNames, profileOf, readProfile } from './profiles.js';

const folder = new URL('../profiles/', import.meta.url);
const schema = JSON.parse(await readFile(new URL('schema/profile.schema.json', folder), 'utf8')) as object;
const liberec = await readFile(new URL('cz-liberec.json', folder), 'utf8');

it('ships five, one for each seed', async () => {
  expect((await profileNames()).sort()).toEqual(['cz-liberec', 'cz-usti', 'de-th-lsz', 'li-asd', 'lv-lm']);
});

it.each(['cz-liberec', 'cz-usti', 'de-th-lsz', 'li-asd', 'lv-lm'])('%s is right', async (name) => {
  await expect(readProfile(name)).resolves.toMatchObject({ slug: name });
});

const wrong = (change: (profile: Record<string, unknown>) => void): string => {
  const profile = JSON.parse(liberec) as Record<string, unknown>;
  change(profile);
  return JSON.stringify(profile);
};
type Loose = Record<string, unknown>;

it.each<[string, string, RegExp]>([
  ['no JSON', '{"slug": ', /JSON/],
  ['a member that nobody knows', wrong((one: Loose) => (one.colour = 'red')), /\/colour: must NOT have additional/],
  ['a missing one', wrong((one: Loose) => delete one.currency), /must have required property 'currency'/],
  [
    'a language we do not speak',
    wrong((one: Loose) => (one.languages = ['cs', 'fr'])),
    /\/languages\/1: must be equal/,
  ],
  ['a currency of nowhere', wrong((one: Loose) => (one.currency = 'XXX')), /\/currency: XXX is no currency/],
  [
    'a part without a title',
    wrong((one) => delete (one.planTemplate as { parts: Loose[] }).parts[2]!.title),
    /\/planTemplate\/parts\/2: must have/,
  ],
  [
    'a territory out of nowhere',
    wrong((one: Loose) => ((one.territory as Loose).code = 'CZ999')),
    /\/territory: cz-csu\/region\/CZ999 is not among/,
  ],
  [
    'a parent that comes later',
    wrong((one) => (one.territories as unknown[]).reverse()),
    /\/territories\/0\/parents\/0: cz-csu\/country\/CZ/,
  ],
  [
    'a language in which nobody is told what they can do against a decision',
    wrong((one) => (one.letters as { texts: Loose[] }).texts.pop()),
    /\/letters\/texts: has no legal remedy in “en”/,
  ],
  [
    'two legal remedies in one language',
    wrong((one) => ((one.letters as { texts: Loose[] }).texts[1]!.language = 'cs')),
    /\/letters\/texts\/1\/language: there is a text in “cs” already/,
  ],
  ['another name than its file', wrong((one: Loose) => (one.slug = 'cz-brno')), /\/slug: is “cz-brno”/],
])('refuses %s, with its place', (_what, text, place) => {
  expect(() => profileOf(text, 'cz-liberec', schema)).toThrow(place);
});

it('names the profiles there are, and a file that cannot be read', async () => {
  await expect(readProfile('cz-brno')).rejects.toThrow('these are known: cz-liberec');
  await expect(readProfile('/nowhere/kraj.json')).rejects.toThrow('cannot be read');
});
