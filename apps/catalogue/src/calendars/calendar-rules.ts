import { addDays, civilDate, type CivilDate } from '@levada/kernel';

/** A day that comes back every year: on a date, or so many days after Easter Sunday. */
export interface YearlyDay {
  /** `MM-DD` */
  readonly on?: string;
  readonly easter?: number;
  readonly name: string;
  /** Where it falls on a Saturday or Sunday, the next Monday is free. */
  readonly isMovedToMonday?: boolean;
}

/** What comes with Levada of a calendar: what the law names. An office adds what its government decides from year to year. */
export interface CalendarRules {
  readonly code: string;
  readonly source: string;
  readonly days: readonly YearlyDay[];
}

export interface ClosedDay {
  readonly on: CivilDate;
  readonly name: string;
}

/** The days of one year, in their order. Two that fall on one day are told as one. */
export function closedDaysOf({ days }: CalendarRules, year: number): ClosedDay[] {
  const easter = easterOf(year);
  const found = new Map<string, ClosedDay>();
  for (const { on, easter: after, name, isMovedToMonday } of days) {
    const day = on === undefined ? addDays(easter, after ?? 0) : civilDate(`${year}-${on}`);
    const monday = isMovedToMonday ? mondayAfter(day) : day;
    for (const each of new Set([day, monday])) found.set(each, { on: each, name: found.get(each)?.name ?? name });
  }
  return [...found.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** Of a Saturday or Sunday the next Monday; of another day the day itself. */
function mondayAfter(day: CivilDate): CivilDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
}

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, Astronomical Algorithms, ch. 8). */
export function easterOf(year: number): CivilDate {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return civilDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}
