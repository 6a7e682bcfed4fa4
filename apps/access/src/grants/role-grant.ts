import { civilDate, refuse, type CivilDate } from '@levada/kernel';
import { PROVIDER_ROLES, type Role, type TerritoryRef } from '@levada/contracts';
import { INSTALLATION } from '../authorities/authority.js';

/** A role that a person holds for an authority: in all of it, or within a territory or an organisation, from a day to a day. */
export interface RoleGrant {
  readonly id: string;
  readonly authorityId: string;
  readonly personId: string;
  readonly role: Role;
  readonly territory: TerritoryRef | null;
  readonly organisationId: string | null;
  readonly from: CivilDate;
  /** The last day; `null`: until it is withdrawn. */
  readonly until: CivilDate | null;
  readonly givenBy: string;
  readonly givenAt: Date;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: Date | null;
  readonly reason: string | null;
  readonly version: number;
}

export interface AskedRole {
  readonly role: Role;
  readonly territory?: TerritoryRef | undefined;
  readonly organisationId?: string | undefined;
  /** Today, when it is absent. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/**
 * Nobody gives a role to themselves. An operator's is of the whole installation, any other of an authority; one for a
 * provider is of its organisation.
 */
export function giveGrant(
  whose: Pick<RoleGrant, 'id' | 'authorityId' | 'personId'>,
  asked: AskedRole,
  { by, at }: { by: string; at: Date },
): RoleGrant {
  const { role } = asked;
  const grant: RoleGrant = {
    ...{ ...whose, role },
    territory: asked.territory ? { ...asked.territory } : null,
    organisationId: asked.organisationId ?? null,
    from: asked.from === undefined ? dayOf(at) : civilDate(asked.from),
    until: asked.until === undefined ? null : civilDate(asked.until),
    ...{ givenBy: by, givenAt: at, withdrawnBy: null, withdrawnAt: null, reason: null, version: 1 },
  };
  if (grant.personId === by) throw refuse('grant/own');
  if (grant.until !== null && grant.until < grant.from)
    throw refuse('grant/period-reversed', { from: grant.from, until: grant.until });
  const ofInstallation = grant.authorityId === INSTALLATION;
  if (role !== 'operator' && ofInstallation) throw refuse('grant/authority-missing');
  if (role === 'operator' && (!ofInstallation || grant.territory))
    throw refuse('grant/operator-is-of-the-installation');
  const isProvider = PROVIDER_ROLES.includes(role);
  if (isProvider && !grant.organisationId) throw refuse('grant/organisation-missing', { role });
  if (isProvider && grant.territory) throw refuse('grant/organisation-or-territory', { role });
  if (!isProvider && grant.organisationId) throw refuse('grant/organisation-of-no-provider', { role });
  return grant;
}

/** The day that an instant falls on, for grants in force: everywhere the same, UTC. */
export function dayOf(at: Date): CivilDate {
  return civilDate(at.toISOString().slice(0, 10));
}

export function withdrawGrant(
  grant: RoleGrant,
  { by, at, reason }: { by: string; at: Date; reason: string },
): RoleGrant {
  if (grant.withdrawnAt !== null) throw refuse('grant/withdrawn');
  return { ...grant, withdrawnBy: by, withdrawnAt: at, reason, version: grant.version + 1 };
}

/** Both days are within. */
export function inForce(
  { from, until, withdrawnAt }: Pick<RoleGrant, 'from' | 'until' | 'withdrawnAt'>,
  today: CivilDate,
): boolean {
  return withdrawnAt === null && from <= today && (until === null || today <= until);
}
