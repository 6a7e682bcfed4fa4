/** More than so many of a hundred records changed in one run is more often a broken source than a busy month. */
export const PERCENT_UNCONFIRMED = 5;

/**
 * Whether a run changes so much that a person has to confirm it: more than 5 % of the records of its source that are held,
 * updated or missing. The first run, which finds nothing, needs no confirmation.
 */
export function needsConfirmation({ changed, held }: { readonly changed: number; readonly held: number }): boolean {
  return changed * 100 > held * PERCENT_UNCONFIRMED;
}
