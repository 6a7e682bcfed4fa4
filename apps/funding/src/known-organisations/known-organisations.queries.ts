import { refuse } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import type { Condition, Reach } from '@levada/platform';
import { KnownOrganisationTable } from './known-organisation.table.js';
import type { KnownOrganisation } from './known-organisation.js';

/** The organisation as funding knows it; `organisation/not-known` also while the registry's event is still on its way. */
export async function knownOrganisation(tx: Tx, id: string): Promise<KnownOrganisation> {
  const organisation = await tx.find(KnownOrganisationTable, { id });
  if (!organisation) throw refuse('organisation/not-known', { id });
  return organisation;
}

/** SQL that joins, to the rows of `table`, the organisation that they are of as `o`: of one that was merged, the one that remains. */
export const joinOrganisation = (table: string): string =>
  `left join known_organisation known on known.id = ${table}.organisation_id
   left join known_organisation o on o.id = coalesce(known.merged_into, known.id)`;

/** SQL of its id, with that join. */
export const organisationIdOf = (table: string): string => `coalesce(known.merged_into, ${table}.organisation_id)`;

/** Rows of `table` that are of these organisations, or of others that were merged into them. */
export function ofOrganisations(table: string, ids: readonly string[]): Condition {
  return (bind) => {
    const wanted = `${bind(ids)}::uuid[]`;
    return `${table}.organisation_id = any (array(
      select id from known_organisation where merged_into = any(${wanted}) union select unnest(${wanted})))`;
  };
}

/** Whether a grant reaches an organisation: its own, or one that is the same by now. */
export async function reaches(tx: Tx, { everywhere, organisations }: Reach, organisationId: string): Promise<boolean> {
  if (everywhere) return true;
  const own = 'select from unnest($1::uuid[]) as o (id) where $2::uuid = any (same_organisations(o.id))';
  return (await tx.query(own, [organisations, organisationId])).length > 0;
}
