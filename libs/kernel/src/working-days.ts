import { addDays, type CivilDate } from './civil-date.js';

/** Days on which offices are closed although they would be open, and Saturdays or Sundays on which they are open. */
export interface WorkingDays {
  readonly closed: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
}

export function isWorkingDay({ closed, open }: WorkingDays, day: CivilDate): boolean {
  if (open.has(day)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !closed.has(day);
}

/**
 * The day itself where it is worked, else the next that is: a deadline that falls on a closed day ends on the next open one
 * (Czech Act 500/2004 § 40 (1) c, German BGB § 193). Without a calendar days are days.
 */
export function onWorkingDay(calendar: WorkingDays | null, day: CivilDate): CivilDate {
  let at = day;
  while (calendar && !isWorkingDay(calendar, at)) at = addDays(at, 1);
  return at;
}

/** So many working days after a day, which itself is not counted. */
export function addWorkingDays(calendar: WorkingDays, day: CivilDate, days: number): CivilDate {
  let at = day;
  for (let left = days; left > 0;) {
    at = addDays(at, 1);
    if (isWorkingDay(calendar, at)) left -= 1;
  }
  return at;
}
