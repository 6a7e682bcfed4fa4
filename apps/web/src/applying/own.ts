import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../questions.js';

/** Ids of the organisations whose people one is of. */
export function useOwnOrganisations(): readonly string[] {
  const session = useQuery(sessionQuery);
  const ids = session.data?.grants.flatMap(({ organisationId }) => organisationId ?? []) ?? [];
  return [...new Set(ids)];
}

/** The short name of the authority that one applies to. */
export function useAuthority(): string {
  return useQuery(sessionQuery).data?.authority ?? '';
}
