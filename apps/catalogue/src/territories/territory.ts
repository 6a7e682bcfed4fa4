import { idOf, refuse, type CivilDate } from '@levada/kernel';
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
  /** The first day on which there is one; left out: as it was, or as far back as anybody asks. */
  readonly validFrom?: CivilDate;
  /** The first day on which there is none any more. */
  readonly validUntil?: CivilDate;
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
  // A table of places as they are says nothing of when they began: what a reform said of that stays.
  const { validFrom = known?.validFrom, validUntil = known?.validUntil } = incoming;
  if (validFrom !== undefined && validUntil !== undefined && validUntil <= validFrom)
    throw refuse('territory/period-reversed', { key, from: validFrom, until: validUntil });
  const told = { ...incoming, ...(validFrom ? { validFrom } : {}), ...(validUntil ? { validUntil } : {}) };
  if (!known) return { outcome: 'created', next: { ...told, id: territoryId(incoming), version: 1 } };
  if (said(known) === said(told)) return { outcome: 'unchanged' };
  return { outcome: 'updated', next: { ...told, id: known.id, version: known.version + 1 } };
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

/** Whether there is such a territory on a day. */
export function holdsOn({ validFrom, validUntil }: Pick<TerritoryRecord, 'validFrom' | 'validUntil'>, day: CivilDate) {
  return (validFrom === undefined || validFrom <= day) && (validUntil === undefined || day < validUntil);
}

function said({ name, population15Plus, parents, validFrom, validUntil }: TerritoryRecord): string {
  const keys = new Set(parents.map((parent) => `${parent.hierarchy}:${keyText(parent)}`));
  return JSON.stringify([name, population15Plus ?? null, [...keys].sort(), validFrom ?? null, validUntil ?? null]);
}
