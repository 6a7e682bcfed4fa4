import { refuse } from '@levada/kernel';
import type { Tx } from '@levada/persistence';

export const STANDINGS = ['registered', 'suspended', 'ended', 'none'] as const;
export type Standing = (typeof STANDINGS)[number];

/** SQL of how an organisation stands in the register: by the best of its registrations. `none`: it was never registered. */
export const standingSql = (organisation: string): string => `
  coalesce((select case when bool_or(k.status = 'registered') then 'registered' when bool_or(k.status = 'suspended') then 'suspended'
    else 'ended' end from known_registration k where k.organisation_id = ${organisation} having count(*) > 0), 'none')`;

/**
 * Refuses `application/provider-not-registered` for whoever was registered and is not any more. One that never was may apply:
 * whether a round takes it, the round's own rules say.
 */
export async function expectNotSuspended(tx: Tx, organisationId: string): Promise<void> {
  const [row] = await tx.query<{ standing: Standing }>(`select ${standingSql('$1')} as standing`, [organisationId]);
  const { standing } = row!;
  if (standing === 'suspended' || standing === 'ended')
    throw refuse('application/provider-not-registered', { standing });
}

/** Services of an organisation that are registered now. */
export async function servicesOf(
  tx: Tx,
  organisationId: string,
): Promise<{ readonly serviceId: string; readonly name: string; readonly code: string; readonly form: string }[]> {
  return tx.query(
    `select distinct on (service_id) service_id as "serviceId", name, code, form from known_registration
     where organisation_id = $1 and status = 'registered' order by service_id, valid_from desc`,
    [organisationId],
  );
}
