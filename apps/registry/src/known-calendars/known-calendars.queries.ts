import type { WorkingDays } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import { KnownCalendarYearTable } from './known-calendar-year.table.js';

/** All that is known of a calendar: of a year that nobody recorded the weekends alone. `null` where no calendar is named. */
export async function workingDaysOf(tx: Tx, calendar: string | null): Promise<WorkingDays | null> {
  if (calendar === null) return null;
  const years = await tx.list(KnownCalendarYearTable, { calendar });
  return {
    closed: new Set(years.flatMap(({ closed }) => closed)),
    open: new Set(years.flatMap(({ open }) => open)),
  };
}
