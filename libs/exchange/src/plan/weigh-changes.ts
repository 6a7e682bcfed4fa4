import type { ImportPlan } from './plan-import.js';

export interface ChangesWeighed {
  /** Records that the run would update or remove. */
  readonly changed: number;
  /** Records that an import brought and that are held now: what `changed` is a share of. */
  readonly held: number;
  readonly needsConfirmation: boolean;
}

/** More than so many of a hundred records changed in one run is more often a broken source than a busy month. */
const PERCENT = 5;

/**
 * Whether a run changes so much that a person has to confirm it: more than 5 % of the records that are held, updated
 * or missing. A record that is created changes nothing that is held, and neither does a conflict of which no field is
 * taken over. The first run, which finds nothing, needs no confirmation.
 */
export function weighChanges({ planned, counts }: ImportPlan, percent: number = PERCENT): ChangesWeighed {
  const taken = planned.filter((one) => one.outcome === 'conflict' && one.changes.length > 0).length;
  const changed = counts.updated + counts.missing + taken;
  const held = counts.updated + counts.unchanged + counts.conflict + counts.missing;
  return { changed, held, needsConfirmation: changed * 100 > held * percent };
}
