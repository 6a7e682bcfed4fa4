import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { IsDay, named, NestedList, Said, shape } from '@levada/platform';

class CalendarDayDto {
  @IsDay()
  on!: string;

  @IsIn(['closed', 'open'])
  kind!: 'closed' | 'open';

  @Said(200)
  name!: string;
}

export class CalendarYearDto {
  /** `cz`, `de-th` … */
  @Matches(/^[a-z][a-z0-9-]{0,39}$/)
  calendar!: string;

  @IsInt()
  @Min(1900)
  @Max(2999)
  year!: number;

  /** The law or order that names the days. */
  @Said(500)
  source!: string;

  @ArrayMaxSize(366)
  @NestedList(() => CalendarDayDto)
  days!: CalendarDayDto[];
}

export class DeadlineQuery {
  @IsDay()
  from!: string;

  /** So many working days later. */
  @Matches(/^\d{1,3}$/)
  days!: string;
}

export const ShownCalendarYear = named('CalendarYear', {
  ...{ id: shape.id, calendar: shape.text, year: shape.count, source: shape.text, version: shape.version },
  days: shape.list(shape.object({ on: shape.date, kind: shape.oneOf('closed', 'open'), name: shape.text })),
});
export type ShownCalendarYear = Static<typeof ShownCalendarYear>;

/** Where years are missing that the answer reaches into, only weekends are known there. */
export const ShownDeadline = named('Deadline', {
  ...{ from: shape.date, days: shape.count, on: shape.date, missingYears: shape.list(shape.count) },
});
export type ShownDeadline = Static<typeof ShownDeadline>;
