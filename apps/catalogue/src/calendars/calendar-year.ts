import { idOf, refuse, type CivilDate } from '@levada/kernel';

export interface CalendarDay {
  readonly on: CivilDate;
  /** `closed`: offices are closed although it is no weekend; `open`: they work on that Saturday or Sunday. */
  readonly kind: 'closed' | 'open';
  readonly name: string;
}

/** The days of one year on which a calendar differs from the week. Weekends are closed without being named. */
export interface CalendarYear {
  readonly id: string;
  readonly calendar: string;
  readonly year: number;
  readonly source: string;
  readonly days: readonly CalendarDay[];
  readonly version: number;
}

type Told = Omit<CalendarYear, 'id' | 'version'>;

/** The year as it is told: all of it anew, or `undefined` where that is what is known. */
export function recordYear(told: Told, known: CalendarYear | undefined): CalendarYear | undefined {
  const days = [...told.days].sort((a, b) => (a.on < b.on ? -1 : 1));
  const twice = days.find(({ on }, at) => days[at + 1]?.on === on);
  if (twice) throw refuse('calendar/day-twice', { date: twice.on });
  const strange = days.find(({ on }) => !on.startsWith(`${told.year}-`));
  if (strange) throw refuse('calendar/day-of-another-year', { date: strange.on, year: told.year });
  const next = { ...told, days };
  if (known && said(known) === said(next)) return undefined;
  return { ...next, id: idOf('calendar-year', told.calendar, String(told.year)), version: (known?.version ?? 0) + 1 };
}

function said({ source, days }: Pick<CalendarYear, 'source' | 'days'>): string {
  return JSON.stringify([source, days.map(({ on, kind, name }) => [on, kind, name])]);
}
