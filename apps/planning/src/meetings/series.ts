import { addDays, civilDate, refuse, type CivilDate } from '@levada/kernel';

export interface Series {
  readonly first: CivilDate;
  /** The last day on which there may be one. */
  readonly until: CivilDate;
  readonly every: { readonly weeks: number } | { readonly months: number };
  /** HH:MM, as a clock on the wall there shows it. */
  readonly time: string;
  readonly minutes: number;
  readonly timeZone: string;
}

const MOST = 120;

/** When its meetings begin and end. A month without the day has it on its last: 31, 28, 31. */
export function occurrences(series: Series): { readonly startsAt: Date; readonly endsAt: Date }[] {
  const { first, until, every, time, minutes, timeZone } = series;
  const days: CivilDate[] = [];
  for (let step = 0; ; step += 1) {
    const day = 'weeks' in every ? addDays(first, step * every.weeks * 7) : addMonths(first, step * every.months);
    if (day > until) break;
    if (days.push(day) > MOST) throw refuse('meeting/series-too-long', { most: MOST });
  }
  if (days.length === 0) throw refuse('meeting/series-empty');
  return days.map((day) => {
    const startsAt = instantOf(day, time, timeZone);
    return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
  });
}

function addMonths(day: CivilDate, months: number): CivilDate {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return civilDate(last.toISOString().slice(0, 10));
}

/** The instant at which clocks of a time zone show a time of a day; one that they leave out in spring is an hour later. */
export function instantOf(day: CivilDate, time: string, timeZone: string): Date {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const offset = (at: number): number => Date.parse(`${shown.format(at).replace(' ', 'T')}Z`) - at;
  const guess = wanted - offset(wanted);
  return new Date(wanted - offset(guess));
}
