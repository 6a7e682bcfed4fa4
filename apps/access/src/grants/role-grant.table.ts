import { EntitySchema } from 'typeorm';
import { GrantGivenV1, GrantWithdrawnV1 } from '@levada/contracts';
import { column, type Change, type Tx } from '@levada/persistence';
import type { RoleGrant } from './role-grant.js';

export const RoleGrantTable = new EntitySchema<RoleGrant>({
  name: 'role_grant',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    personId: column.uuid,
    role: column.text,
    territory: { ...column.json, nullable: true },
    organisationId: column.optionalUuid,
    from: { ...column.date, name: 'from_on' },
    until: { ...column.date, name: 'until_on', nullable: true },
    givenBy: column.text,
    givenAt: column.instant,
    withdrawnBy: column.optionalText,
    withdrawnAt: column.optionalInstant,
    reason: column.optionalText,
    version: column.version,
  },
});

/** Stores a grant under its own authority, whatever the rest of the transaction is about, and tells it; `tell` says it to the person. */
export async function storeGrant(
  tx: Tx,
  grant: RoleGrant,
  change: Pick<Change, 'action' | 'reason'>,
  tell: (own: Tx) => Promise<void> = async () => undefined,
): Promise<void> {
  const own = await tx.under({ ...tx.scope, authorityId: grant.authorityId });
  const { id: subject, version, role, personId } = grant;
  own.store(RoleGrantTable, grant, { ...change, detail: { role, personId } });
  own.publish(grant.withdrawnAt ? GrantWithdrawnV1 : GrantGivenV1, { subject, version, data: toEvent(grant) });
  await tell(own);
  await own.flush();
  await tx.under(tx.scope);
}

/** The outward state of a grant. */
function toEvent(grant: RoleGrant): GrantGivenV1 {
  const { id: grantId, personId, authorityId, role, territory, organisationId, from, until } = grant;
  return {
    ...{ grantId, personId, authorityId, role, from },
    ...(territory ? { territory } : {}),
    ...(organisationId ? { organisationId } : {}),
    ...(until ? { until } : {}),
  };
}
