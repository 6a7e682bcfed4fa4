/** A column that names an organisation, by the database's own catalogue: `site.organisation_id`. */
export type Reference = `${string}.${string}`;

export interface KnownReference {
  /** Columns that tell its rows apart, besides the organisation. */
  readonly key: readonly string[];
  readonly isVersioned: boolean;
  /** SQL of the rows that move, of a row `r`; all of them where it is left out. */
  readonly moving?: string;
}

/** What goes with an organisation that is merged into another. Whatever else names an organisation, a merge waits until somebody has thought of it. */
export const MOVED: Readonly<Record<Reference, KnownReference>> = {
  'site.organisation_id': { key: ['id'], isVersioned: true },
  'service.organisation_id': { key: ['id'], isVersioned: true },
  'registration.organisation_id': { key: ['id'], isVersioned: true },
  'onboarding_case.organisation_id': { key: ['id'], isVersioned: true },
  'verification.organisation_id': { key: ['id'], isVersioned: false },
  // One line for each check of an organisation: where the other has one, this one stays and is not looked at.
  'verification_schedule.organisation_id': {
    ...{ key: ['check_code'], isVersioned: false },
    moving: `not exists (select from verification_schedule other where other.organisation_id = $2 and other.check_code = r.check_code)`,
  },
  'statutory_person.organisation_id': { key: ['id'], isVersioned: true },
  'organisation_name.organisation_id': { key: ['id'], isVersioned: false },
  // The one that it is registered under stays its own, so that it is found by it.
  'identifier_in_use.organisation_id': { key: ['scheme', 'identifier'], isVersioned: false, moving: 'not r.is_main' },
  'proposal.organisation_id': { key: ['id'], isVersioned: true },
  'organisation.parent_id': { key: ['id'], isVersioned: true },
  'organisation.merged_into': { key: ['id'], isVersioned: true },
};

/** Names organisations for what was done with them: stays as it is. */
const STAYING: readonly Reference[] = [
  'organisation_merge.from_id',
  'organisation_merge.to_id',
  'duplicate.one_id',
  'duplicate.other_id',
];

export function unknownAmong(references: readonly Reference[]): Reference[] {
  return references.filter((one) => !Object.hasOwn(MOVED, one) && !STAYING.includes(one)).sort();
}

export function partsOf(reference: Reference): { readonly table: string; readonly column: string } {
  const [table, column] = reference.split('.') as [string, string];
  return { table, column };
}
