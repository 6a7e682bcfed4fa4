import { refuse } from './refusal.js';

/** A day in a civil calendar, `YYYY-MM-DD`, without a time or zone. Sorts as text. */
export type CivilDate = string & { readonly __civilDate: never };

/** Reads `YYYY-MM-DD`. Refuses days that do not exist (2026-02-30) with `date/malformed`. */
export function civilDate(text: string): CivilDate {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) {
    throw refuse('date/malformed', { text: text.slice(0, 40) });
  }
  return text as CivilDate;
}

/** The day of an instant, in UTC: no authority is told a day by the clock of a machine. */
export function dayOf(at: Date): CivilDate {
  return civilDate(at.toISOString().slice(0, 10));
}

export function addDays(date: CivilDate, days: number): CivilDate {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10) as CivilDate;
}

/** The same day so many years later; 29 February becomes 28 February where there is none. */
export function addYears(date: CivilDate, years: number): CivilDate {
  const year = String(Number(date.slice(0, 4)) + years).padStart(4, '0');
  const day = date.slice(5);
  const isLeap = new Date(`${year}-02-29T00:00:00Z`).getUTCMonth() === 1;
  return civilDate(`${year}-${day === '02-29' && !isLeap ? '02-28' : day}`);
}

/** Whole days from one to the other; negative where the second is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}
