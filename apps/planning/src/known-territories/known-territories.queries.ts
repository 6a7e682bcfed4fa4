import { refuse } from '@levada/kernel';
import type { TerritoryRef } from '@levada/contracts';
import type { Tx } from '@levada/persistence';
import { KnownTerritoryTable, type KnownTerritory } from './known-territory.table.js';

/** The territory as last heard of, or the refusal `plan/territory-unknown`. */
export async function knownTerritory(tx: Tx, { scheme, level, code }: TerritoryRef): Promise<KnownTerritory> {
  const found = await tx.find(KnownTerritoryTable, { scheme, level, code });
  if (!found) throw refuse('plan/territory-unknown', { territory: `${scheme}/${level}/${code}` });
  return found;
}
