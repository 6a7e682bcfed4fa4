import { refuse, type CivilDate } from '@levada/kernel';
import type { ServiceTypeRef } from '@levada/contracts';
import type { Tx } from '@levada/persistence';
import {
  KnownCatalogueVersionTable,
  KnownServiceTypeTable,
  type KnownServiceType,
} from './known-service-type.table.js';

/** The entry with the name of its catalogue; `service-type/not-known` also while the catalogue's facts are on their way. */
export async function knownServiceType(
  tx: Tx,
  { catalogueVersionId, code }: ServiceTypeRef,
): Promise<KnownServiceType & { readonly catalogue: string }> {
  const version = await tx.find(KnownCatalogueVersionTable, { id: catalogueVersionId });
  const entry = version && (await tx.find(KnownServiceTypeTable, { catalogueVersionId, code }));
  if (!entry) throw refuse('service-type/not-known', { code });
  return { ...entry, catalogue: version.catalogue };
}

/** The same, where it is to be registered from a day on: a version that does not hold then is refused. */
export async function expectInForce(
  tx: Tx,
  type: ServiceTypeRef,
  on: CivilDate,
): Promise<Awaited<ReturnType<typeof knownServiceType>>> {
  const entry = await knownServiceType(tx, type);
  const version = await tx.load(KnownCatalogueVersionTable, type.catalogueVersionId);
  const { effectiveOn: from, effectiveUntil: until } = version;
  if (on < from || (until !== null && on >= until))
    throw refuse('service-type/not-in-force', { code: type.code, from, until: until ?? '…' });
  return entry;
}
