import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { CalendarYear } from './calendar-year.js';

export const CalendarYearTable = new EntitySchema<CalendarYear>({
  name: 'calendar_year',
  columns: {
    id: column.id,
    calendar: column.text,
    year: column.int,
    source: column.text,
    days: column.json,
    version: column.version,
  },
});
