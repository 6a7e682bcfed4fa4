import { readdir, readFile } from 'node:fs/promises';
import { Usage } from './client/failures.js';

/** What differs between countries and regions, as far as rooms use it. Data, not code. */
export interface Profile {
  readonly slug: string;
  readonly name: string;
  readonly currency: string;
  /** The scheme an identifier is of when a table does not say. */
  readonly identifierScheme: string;
  readonly territory: { readonly scheme: string; readonly level: string; readonly code: string };
  /** The authority's own territory with those above it, so that a plan can name it before any import. */
  readonly territories: readonly object[];
}

const FOLDER = new URL('../profiles/', import.meta.url);

export async function readProfile(name: string): Promise<Profile> {
  const known = (await readdir(FOLDER)).filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -5));
  if (!known.includes(name)) throw new Usage(`there is no profile “${name}”; these are known: ${known.join(', ')}`);
  return JSON.parse(await readFile(new URL(`${name}.json`, FOLDER), 'utf8')) as Profile;
}
