import { refuse } from '@levada/kernel';
import { identifierOf, isChecked } from './identifier.js';

/** A number that an organisation has elsewhere: in a list of org-id.guide, with the country whose number it is. */
export interface FurtherIdentifier {
  readonly scheme: string;
  readonly identifier: string;
  readonly country: string;
}

/** `CZ-ICO`, `SK-ORSR`, `XI-LEI`: an X begins the lists that belong to no country. */
const ORG_ID = /^([A-Z]{2})-[A-Z0-9-]{1,36}$/;

/** In the form they are kept in and one order, each once; the one that it is registered under is no further one. */
export function furtherIdentifiers(
  told: readonly FurtherIdentifier[],
  main: Pick<FurtherIdentifier, 'scheme' | 'identifier'>,
): FurtherIdentifier[] {
  const kept = new Map(told.map(furtherIdentifier).map((one) => [`${one.scheme} ${one.identifier}`, one]));
  kept.delete(`${main.scheme} ${main.identifier}`);
  return [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function furtherIdentifier({ scheme, identifier, country }: FurtherIdentifier): FurtherIdentifier {
  const of = ORG_ID.exec(scheme)?.[1];
  if (of === undefined) throw refuse('organisation/scheme-not-org-id', { scheme });
  // The numbers of CZ and SK look alike: the country is said, and is not another one than the list's.
  if (!of.startsWith('X') && of !== country) throw refuse('organisation/country-of-scheme', { scheme, country });
  return { scheme, identifier: isChecked(scheme) ? identifierOf(scheme, identifier) : identifier.trim(), country };
}
