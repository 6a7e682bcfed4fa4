import { refuse } from '@levada/kernel';
import type { TerritoryRef } from '@levada/contracts';
import type { Tx } from '@levada/persistence';
import type { Condition, Reach } from '@levada/platform';
import { KnownTerritoryTable, type KnownTerritory } from './known-territory.table.js';

/** The territory as last heard of, or the refusal `plan/territory-unknown`. */
export async function knownTerritory(tx: Tx, { scheme, level, code }: TerritoryRef): Promise<KnownTerritory> {
  const found = await tx.find(KnownTerritoryTable, { scheme, level, code });
  if (!found) throw refuse('plan/territory-unknown', { territory: `${scheme}/${level}/${code}` });
  return found;
}

/** How a territory is named in a table or on a command line. */
export function keyOf({ scheme, level, code }: TerritoryRef): string {
  return `${scheme}/${level}/${code}`;
}

/** The keys a reach begins at, for `territories_within`; `null`: it is everywhere. */
export function placesOf({ everywhere, territories }: Reach): string[] | null {
  return everywhere ? null : territories.map(keyOf);
}

/** Whether a territory is one of those a grant was given for, or lies in one, in any hierarchy. */
export async function isWithin(tx: Tx, territory: TerritoryRef, reach: Reach): Promise<boolean> {
  if (reach.everywhere) return true;
  const found = await tx.query('select from territories_within($1) as key where key = $2', [
    placesOf(reach),
    keyOf(territory),
  ]);
  return found.length > 0;
}

/** Narrows a list to what lies within a reach; `sql` is the column that holds the key of a territory. */
export function ofPlaces(sql: string, reach: Reach): Condition[] {
  const places = placesOf(reach);
  return places ? [(bind) => `${sql} in (select territories_within(${bind(places)}))`] : [];
}

/** The known territory, as a reach lets it be used for something new: else one of the refusals of both. */
export async function usableTerritory(
  tx: Tx,
  territory: TerritoryRef,
  reach: Reach,
  permission: string,
): Promise<void> {
  await knownTerritory(tx, territory);
  if (!(await isWithin(tx, territory, reach))) throw refuse('access/outside-your-reach', { permission });
}
