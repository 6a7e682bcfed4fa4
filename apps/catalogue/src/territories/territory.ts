import { idOf, refuse } from '@levada/kernel';
import { mayLieIn, schemeOf } from './scheme.js';

export interface TerritoryKey {
  readonly scheme: string;
  readonly level: string;
  readonly code: string;
}

export interface ParentKey extends TerritoryKey {
  readonly hierarchy: string;
}

/** What is told of a territory: all of it, so that what is left out is no longer so. */
export interface TerritoryRecord extends TerritoryKey {
  readonly name: string;
  /** Inhabitants of 15 years and more. */
  readonly population15Plus?: number;
  /** A territory may have several in one hierarchy: ORP Turnov lies in three districts. */
  readonly parents: readonly ParentKey[];
}

export interface Territory extends TerritoryRecord {
  readonly id: string;
  readonly version: number;
}

export type Recorded =
  { readonly outcome: 'created' | 'updated'; readonly next: Territory } | { readonly outcome: 'unchanged' };

/** The level belongs to the key: code `0` is Praha as an ORP and as a POU. */
export function territoryId({ scheme, level, code }: TerritoryKey): string {
  return idOf('territory', scheme, level, code);
}

export function keyText({ scheme, level, code }: TerritoryKey): string {
  return `${scheme}/${level}/${code}`;
}

export function record(known: Territory | undefined, incoming: TerritoryRecord): Recorded {
  const scheme = schemeOf(incoming.scheme);
  const key = keyText(incoming);
  if (!scheme.levels.includes(incoming.level))
    throw refuse('territory/unknown-level', { key, level: incoming.level, known: scheme.levels.join(', ') });
  for (const parent of incoming.parents) {
    if (parent.scheme !== incoming.scheme || !mayLieIn(scheme, parent.hierarchy, incoming.level, parent.level))
      throw refuse('territory/impossible-parent', { key, parent: keyText(parent), hierarchy: parent.hierarchy });
  }
  if (!known) return { outcome: 'created', next: { ...incoming, id: territoryId(incoming), version: 1 } };
  if (said(known) === said(incoming)) return { outcome: 'unchanged' };
  return { outcome: 'updated', next: { ...incoming, id: known.id, version: known.version + 1 } };
}

/** Parents that are neither known nor told of in the same breath. */
export function unknownParents(records: readonly TerritoryRecord[], knownIds: ReadonlySet<string>): string[] {
  const told = new Set(records.map(territoryId));
  const missing = records
    .flatMap(({ parents }) => parents)
    .filter((parent) => !told.has(territoryId(parent)) && !knownIds.has(territoryId(parent)));
  return [...new Set(missing.map(keyText))];
}

/** The first key that stands twice in one recording: which of the two holds cannot be said. */
export function toldTwice(records: readonly TerritoryRecord[]): string | undefined {
  const seen = new Set<string>();
  return records.map(keyText).find((key) => seen.size === seen.add(key).size);
}

function said({ name, population15Plus, parents }: TerritoryRecord): string {
  const keys = new Set(parents.map((parent) => `${parent.hierarchy}:${keyText(parent)}`));
  return JSON.stringify([name, population15Plus ?? null, [...keys].sort()]);
}
