import { refuse } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import { KnownOrganisationTable } from './known-organisation.table.js';
import type { KnownOrganisation } from './known-organisation.js';

/** The organisation as funding knows it; `organisation/not-known` also while the registry's event is still on its way. */
export async function knownOrganisation(tx: Tx, id: string): Promise<KnownOrganisation> {
  const organisation = await tx.find(KnownOrganisationTable, { id });
  if (!organisation) throw refuse('organisation/not-known', { id });
  return organisation;
}
