import { dayOf, daysBetween, type CivilDate } from '@levada/kernel';

/** How a deadline stands on a day: over, within a week, or later. */
export type Urgency = 'over' | 'soon' | 'later';

const SOON_DAYS = 7;

export function urgencyOf(dueOn: string, today: CivilDate): Urgency {
  const left = daysBetween(today, dueOn as CivilDate);
  if (left < 0) return 'over';
  return left <= SOON_DAYS ? 'soon' : 'later';
}

export const daysSince = (day: string, today: CivilDate): number => daysBetween(day as CivilDate, today);

/** By the clock of the browser: for what is shown, never for what is decided. */
export const todayHere = (): CivilDate => dayOf(new Date());
