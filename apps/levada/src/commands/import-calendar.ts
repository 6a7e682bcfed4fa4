import { readFile } from 'node:fs/promises';
import { closedDaysOf, type CalendarRules } from '@levada/catalogue';
import { SHIPPED_CALENDARS } from '@levada/catalogue/calendars';
import { Usage } from '../client/failures.js';
import type { System } from '../client/system.js';

export interface RecordedYear {
  readonly calendar: string;
  readonly year: number;
  readonly days: readonly object[];
  readonly version: number;
}

const FOLDER = new URL('../../../catalogue/calendars/', import.meta.url);
const MOST_YEARS = 50;

/** Records years of a calendar that comes with Levada: the holidays that its law names. */
export async function importCalendar(
  system: System,
  name: string,
  { from, to = from }: { readonly from: string; readonly to?: string },
): Promise<RecordedYear[]> {
  const known: readonly string[] = SHIPPED_CALENDARS;
  if (!known.includes(name)) throw new Usage(`there is no calendar “${name}”; these come along: ${known.join(', ')}`);
  const [first, last] = [from, to].map((text) => (/^[12]\d{3}$/.test(text) ? Number(text) : Number.NaN));
  if (!(first! <= last!) || last! - first! >= MOST_YEARS)
    throw new Usage(`--from and --to are years, at most ${MOST_YEARS} of them: ${from} to ${to}`);
  const rules = JSON.parse(await readFile(new URL(`${name}.json`, FOLDER), 'utf8')) as CalendarRules;
  const steward = await system.as('data-steward');
  const recorded: RecordedYear[] = [];
  for (let year = first!; year <= last!; year += 1) {
    const days = closedDaysOf(rules, year).map((day) => ({ ...day, kind: 'closed' }));
    const told = { calendar: rules.code, year, source: rules.source, days };
    recorded.push(await steward.put<RecordedYear>('catalogue/calendars', told));
  }
  return recorded;
}
