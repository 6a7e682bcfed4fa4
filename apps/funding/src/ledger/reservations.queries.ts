import type { Tx } from '@levada/persistence';
import type { Reservation } from './ledger.js';
import { ReservationTable } from './ledger.table.js';

/** What is held for a noun and was not resolved yet; one for each envelope, at most. */
export async function heldFor(tx: Tx, reference: string): Promise<Reservation[]> {
  const held = await tx.list(ReservationTable, { reference });
  return held.filter(({ left }) => left.minor > 0n);
}
