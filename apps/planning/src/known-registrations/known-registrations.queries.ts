import { refuse } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import { KnownRegistrationTable, type KnownRegistration } from './known-registration.table.js';

/** As last heard of; refuses `registration/not-known`, also while the register's event is still on its way. */
export async function knownRegistration(tx: Tx, id: string): Promise<KnownRegistration> {
  const found = await tx.find(KnownRegistrationTable, { id });
  if (!found) throw refuse('registration/not-known', { id });
  return found;
}
