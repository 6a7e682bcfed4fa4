import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { digitsOf, type Language } from '@levada/kernel';
import { Usage } from './client/failures.js';

interface Key {
  readonly scheme: string;
  readonly level: string;
  readonly code: string;
}

/** What differs between countries and regions. Data, not code; `profiles/schema/profile.schema.json` says what each part means. */
export interface Profile {
  readonly slug: string;
  readonly name: string;
  readonly languages: readonly Language[];
  readonly currency: string;
  readonly identifierScheme: string;
  readonly territory: Key;
  readonly territories: readonly (Key & {
    readonly name: string;
    readonly parents: readonly (Key & { readonly hierarchy: string })[];
  })[];
  readonly taxonomy: string;
  /** As planning takes it, with the code it is known by. */
  readonly planTemplate: {
    readonly code: string;
    readonly source: string;
    readonly parts: readonly { readonly code: string; readonly title: Readonly<Partial<Record<Language, string>>> }[];
  };
  readonly deadlines: { readonly consultationDays: number };
  /** As the register takes it. */
  readonly registration: { readonly calendar?: string };
  /** As funding takes it; the sender is the authority itself. */
  readonly letters: {
    readonly texts: readonly {
      readonly language: Language;
      readonly remedy: { readonly title: string; readonly text: string };
    }[];
  };
  readonly compensationRules: '2012/21/EU' | '2025/2630' | 'none';
  readonly agreementFields: readonly string[];
}

const FOLDER = new URL('../profiles/', import.meta.url);
const SCHEMA = new URL('schema/profile.schema.json', FOLDER);

/** Of a name that ships with Levada, or of a file of one's own (`./kraj.json`). A wrong one is refused with the place of each fault. */
export async function readProfile(name: string): Promise<Profile> {
  const own = name.endsWith('.json');
  if (!own) {
    const known = await profileNames();
    if (!known.includes(name)) throw new Usage(`there is no profile “${name}”; these are known: ${known.join(', ')}`);
  }
  const file = own ? name : new URL(`${name}.json`, FOLDER);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Usage(`${name} cannot be read`);
  });
  return profileOf(text, own ? basename(name, '.json') : name, JSON.parse(await readFile(SCHEMA, 'utf8')) as object);
}

export async function profileNames(): Promise<string[]> {
  return (await readdir(FOLDER)).filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -5));
}

/** The profile in a text, or every fault with its JSON pointer. */
export function profileOf(text: string, name: string, schema: object): Profile {
  const refused = (faults: readonly string[]) => new Usage(`profile ${name} is wrong:\n  ${faults.join('\n  ')}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw refused([(error as Error).message]);
  }
  const check = new Ajv2020({ allErrors: true }).compile(schema);
  if (!check(value))
    throw refused(
      check.errors!.map(({ instancePath, message, params }) => {
        const more = (params as { additionalProperty?: string }).additionalProperty;
        return `${instancePath}${more ? `/${more}` : ''}: ${message}`;
      }),
    );
  const profile = value as Profile;
  const faults = [...inconsistencies(profile, name)];
  if (faults.length > 0) throw refused(faults);
  return profile;
}

/** What a schema cannot say. */
function* inconsistencies(profile: Profile, name: string): Generator<string> {
  const { slug, currency, territory, territories, languages, letters } = profile;
  if (slug !== name) yield `/slug: is “${slug}”, the file is called “${name}”`;
  try {
    digitsOf(currency);
  } catch {
    yield `/currency: ${currency} is no currency that Levada knows`;
  }
  const written = letters.texts.map(({ language }) => language);
  for (const [at, language] of written.entries())
    if (written.indexOf(language) < at) yield `/letters/texts/${at}/language: there is a text in “${language}” already`;
  for (const language of languages)
    if (!written.includes(language))
      yield `/letters/texts: has no legal remedy in “${language}”, a language of the authority`;
  const text = ({ scheme, level, code }: Key) => `${scheme}/${level}/${code}`;
  const named: string[] = [];
  for (const [at, one] of territories.entries()) {
    for (const [parentAt, parent] of one.parents.entries())
      if (!named.includes(text(parent)))
        yield `/territories/${at}/parents/${parentAt}: ${text(parent)} is not among the territories before it`;
    named.push(text(one));
  }
  if (!named.includes(text(territory))) yield `/territory: ${text(territory)} is not among the territories`;
}
