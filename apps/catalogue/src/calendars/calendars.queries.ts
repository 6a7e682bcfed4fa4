import { Inject, Injectable } from '@nestjs/common';
import { addWorkingDays, refuse, type CivilDate } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { equals, exactly, Lists, TITLES, type AskedList, type ListDefinition, type Page } from '@levada/platform';
import type { CalendarDay } from './calendar-year.js';
import type { ShownCalendarYear, ShownDeadline } from './calendars.dto.js';

export const calendarList: ListDefinition<ShownCalendarYear, ShownCalendarYear> = {
  columns: 'c.id, c.calendar, c.year, c.source, c.days, c.version',
  from: 'calendar_year c',
  id: 'c.id',
  filters: {
    calendar: exactly('c.calendar', 'This one.'),
    year: equals('c.year', 'int', 'Of these years.'),
  },
  sorts: { calendar: { sql: 'c.calendar', type: 'text' }, year: { sql: 'c.year', type: 'int' } },
  order: 'calendar',
  search: ['c.calendar', 'c.source'],
  show: (row) => row,
  sheet: [
    { title: TITLES.code, value: ({ calendar }) => calendar },
    { title: TITLES.number, value: ({ year }) => year },
    { title: TITLES.source, value: ({ source }) => source },
    { title: TITLES.text, value: ({ days }) => days.map(({ on, name }) => `${on} ${name}`).join('; ') },
  ],
};

@Injectable()
export class CalendarsQueries {
  constructor(
    @Inject(Lists) private readonly lists: Lists,
    @Inject(Transactions) private readonly transactions: Transactions,
  ) {}

  list(asked: AskedList): Promise<Page<ShownCalendarYear>> {
    return this.lists.answer({ authorityId: null }, calendarList, asked);
  }

  async deadline(calendar: string, from: CivilDate, days: number): Promise<ShownDeadline> {
    const rows = await this.transactions.read({ authorityId: null }, (query) =>
      query<{ year: number; days: CalendarDay[] }>('select year, days from calendar_year where calendar = $1', [
        calendar,
      ]),
    );
    if (rows.length === 0) throw refuse('calendar/not-found', { calendar });
    const all = rows.flatMap((row) => row.days);
    const of = (kind: CalendarDay['kind']) => new Set(all.filter((day) => day.kind === kind).map((day) => day.on));
    const on = addWorkingDays({ closed: of('closed'), open: of('open') }, from, days);
    const [first, last] = [Number(from.slice(0, 4)), Number(on.slice(0, 4))];
    const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    return { from, days, on, missingYears: years.filter((year) => !rows.some((row) => row.year === year)) };
  }
}
