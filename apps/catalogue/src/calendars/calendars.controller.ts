import { Body, Controller, Get, HttpCode, Inject, Param, Put, Query } from '@nestjs/common';
import { CalendarYearRecordedV1 } from '@levada/contracts';
import { civilDate, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { Asked, By, CLOCK, Does, May, scopeOf, type Actor, type AskedList, type Page } from '@levada/platform';
import { recordYear, type CalendarYear } from './calendar-year.js';
import { CalendarYearTable } from './calendar-year.table.js';
import { CalendarYearDto, DeadlineQuery, ShownCalendarYear, ShownDeadline } from './calendars.dto.js';
import { calendarList, CalendarsQueries } from './calendars.queries.js';

@Controller('api/v1/catalogue/calendars')
export class CalendarsController {
  constructor(
    @Inject(CalendarsQueries) private readonly calendars: CalendarsQueries,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Put()
  @HttpCode(200)
  @May('catalogue:record-calendars')
  @Does({
    id: 'recordCalendarYear',
    summary: 'Records the days of a year on which offices are closed, or open on a weekend: all of the year, anew.',
    answer: ShownCalendarYear,
    refuses: ['calendar/day-twice', 'calendar/day-of-another-year'],
    example: {
      ...{ calendar: 'lv', year: 2026, source: 'likums “Par svētku, atceres un atzīmējamām dienām”' },
      days: [{ on: '2026-11-18', kind: 'closed', name: 'Latvijas Republikas Proklamēšanas diena' }],
    },
  })
  async record(@By() by: Actor, @Body() { calendar, year, source, days }: CalendarYearDto): Promise<ShownCalendarYear> {
    const told = {
      ...{ calendar, year, source },
      days: days.map(({ on, kind, name }) => ({ on: civilDate(on), kind, name })),
    };
    // Calendars belong to all authorities, and so do the facts and the audit of them.
    return this.transactions.run({ ...scopeOf(by, this.clock.now()), authorityId: null }, async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`calendar ${calendar} ${year}`]);
      const known = await tx.find(CalendarYearTable, { calendar, year });
      const next = recordYear(told, known ?? undefined);
      if (!next) return shown(known!);
      tx.store(CalendarYearTable, next, { action: 'record', detail: { calendar, year } });
      const data = { calendar, year, days: next.days.map(({ on, kind }) => ({ on, kind })) };
      tx.publish(CalendarYearRecordedV1, { subject: next.id, version: next.version, data });
      return shown(next);
    });
  }

  @Get()
  @May('catalogue:read-calendars', 'anywhere')
  @Does({ id: 'listCalendars', summary: 'Years of calendars.', answer: ShownCalendarYear, list: calendarList })
  async list(@Asked() asked: AskedList): Promise<Page<ShownCalendarYear>> {
    return this.calendars.list(asked);
  }

  @Get(':calendar/deadline')
  @May('catalogue:read-calendars', 'anywhere')
  @Does({
    id: 'getDeadline',
    summary: 'The day that is so many working days after another.',
    answer: ShownDeadline,
    refuses: ['calendar/not-found'],
  })
  async deadline(@Param('calendar') calendar: string, @Query() { from, days }: DeadlineQuery): Promise<ShownDeadline> {
    return this.calendars.deadline(calendar, civilDate(from), Number(days));
  }
}

function shown({ id, calendar, year, source, days, version }: CalendarYear): ShownCalendarYear {
  return { id, calendar, year, source, version, days: days.map(({ on, kind, name }) => ({ on, kind, name })) };
}
