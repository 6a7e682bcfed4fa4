import { refuse } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import { KnownRegistrationTable, type KnownRegistration } from './known-registration.table.js';

/** As last heard of; refuses `registration/not-known`, also while the register's event is still on its way. */
export async function knownRegistration(tx: Tx, id: string): Promise<KnownRegistration> {
  const found = await tx.find(KnownRegistrationTable, { id });
  if (!found) throw refuse('registration/not-known', { id });
  return found;
}

/** Those of them that are known, by their ids. */
export async function knownRegistrations(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Pick<KnownRegistration, 'name' | 'status' | 'capacities'>>> {
  const found = await tx.query<Pick<KnownRegistration, 'id' | 'name' | 'status' | 'capacities'>>(
    'select id, name, status, capacities from known_registration where id = any($1)',
    [ids],
  );
  return new Map(found.map((one) => [one.id, one]));
}
