import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsDefined,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';

export class RecordedCalendarDay {
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  on!: string;

  /** `open`: offices work on that Saturday or Sunday. */
  @IsIn(['closed', 'open'])
  kind!: string;
}

/** The days of one year on which a calendar differs from the week: all of the year. Calendars belong to all authorities. */
export class CalendarYearRecordedV1 {
  static readonly type = 'catalogue.calendar-year.recorded.v1';
  static readonly example: CalendarYearRecordedV1 = {
    calendar: 'lv',
    year: 2026,
    days: [{ on: '2026-11-18', kind: 'closed' }],
  };

  @IsString()
  @MinLength(1)
  calendar!: string;

  @IsInt()
  @Min(1900)
  @Max(2999)
  year!: number;

  @IsDefined()
  @ValidateNested({ each: true })
  @Type(() => RecordedCalendarDay)
  @ArrayMaxSize(366)
  days!: RecordedCalendarDay[];
}
