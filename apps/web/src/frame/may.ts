import { useQuery } from '@tanstack/react-query';
import { ROLES_OF } from '@levada/api-client';
import { sessionQuery } from '../questions.js';
import type { Role } from './menu.js';

/** Whether one's roles open a door at all, as the door's own description says: for what is offered, never for what is allowed. */
export function useMay(): (operation: keyof typeof ROLES_OF) => boolean {
  const session = useQuery(sessionQuery);
  const roles = session.data?.grants.map(({ role }) => role) ?? [];
  return (operation) => roles.some((role) => (ROLES_OF[operation] as readonly string[]).includes(role));
}

/** Whether one of one's grants is of the whole authority, and not of a district or a provider alone. */
export function useReachesAll(): boolean {
  const session = useQuery(sessionQuery);
  return session.data?.grants.some(({ territory, organisationId }) => !territory && !organisationId) ?? false;
}

/** Whether one works for the authority, and not for a provider alone. */
export function useIsOffice(): boolean {
  const session = useQuery(sessionQuery);
  return session.data?.grants.some(({ role }) => !role.startsWith('provider-')) ?? false;
}

/** Whether one has one of these roles: for what is only read, which is no deed. */
export function useIs(): (...roles: readonly Role[]) => boolean {
  const session = useQuery(sessionQuery);
  const own = session.data?.grants.map(({ role }) => role) ?? [];
  return (...roles) => own.some((role) => roles.includes(role));
}
