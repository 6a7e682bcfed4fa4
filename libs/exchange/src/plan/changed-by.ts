import type { Planned } from './plan-import.js';

/**
 * How many records that are held a plan changes, the missing ones left aside: a record that is created changes nothing that
 * is held, and neither does a conflict of which no field is taken over.
 */
export function changedBy(planned: readonly Planned[]): number {
  return planned.filter((one) => one.outcome === 'updated' || (one.outcome === 'conflict' && one.changes.length > 0))
    .length;
}
