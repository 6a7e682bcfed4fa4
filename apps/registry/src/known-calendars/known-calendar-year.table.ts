import { EntitySchema } from 'typeorm';
import { column, type ProjectedRow } from '@levada/persistence';

/** What is known of a year of a calendar: the days on which it differs from the week. Calendars belong to all authorities. */
export interface KnownCalendarYear extends ProjectedRow {
  readonly calendar: string;
  readonly year: number;
  readonly closed: readonly string[];
  readonly open: readonly string[];
}

export const KnownCalendarYearTable = new EntitySchema<KnownCalendarYear>({
  name: 'known_calendar_year',
  columns: {
    id: column.id,
    epoch: column.int,
    version: column.version,
    calendar: column.text,
    year: column.int,
    // As text: days are compared as text, and a Date would move them by the time zone.
    closed: { type: 'text', array: true },
    open: { type: 'text', array: true },
  },
});
