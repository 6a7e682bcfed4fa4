import { readFileSync } from 'node:fs';
import { closedDaysOf, easterOf, type CalendarRules } from './calendar-rules.js';
import { SHIPPED_CALENDARS } from './shipped-calendars.js';

const rules = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../calendars/${name}.json`, import.meta.url), 'utf8')) as CalendarRules;
const daysOf = (name: string, year: number) => closedDaysOf(rules(name), year).map(({ on }) => on.slice(5));

// The earliest and the latest day there is, and years about now.
it.each([
  [1818, '1818-03-22'],
  [1943, '1943-04-25'],
  [2000, '2000-04-23'],
  [2024, '2024-03-31'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
])('Easter of %i is %s', (year, day) => {
  expect(easterOf(year)).toBe(day);
});

it.each(SHIPPED_CALENDARS)('%s is one that can be read, each year anew', (name) => {
  expect(rules(name).code).toBe(name);
  for (let year = 2020; year < 2060; year += 1) {
    const days = closedDaysOf(rules(name), year).map(({ on }) => on);
    expect(days).toEqual([...new Set(days)].sort());
    expect(days.every((day) => day.startsWith(`${year}-`))).toBe(true);
  }
});

it('closes Czech offices on the days of the law', () => {
  expect(daysOf('cz', 2026)).toEqual([
    ...['01-01', '04-03', '04-06', '05-01', '05-08', '07-05', '07-06', '09-28', '10-28', '11-17', '12-24', '12-25'],
    '12-26',
  ]);
});

it('moves Latvian days of the state from a weekend to Monday', () => {
  // 4 May 2025 was a Sunday, 18 November 2023 a Saturday.
  expect(daysOf('lv', 2025)).toEqual(expect.arrayContaining(['05-04', '05-05']));
  expect(daysOf('lv', 2023)).toEqual(expect.arrayContaining(['11-18', '11-20']));
  expect(daysOf('lv', 2026)).not.toContain('05-05');
});

it('tells two that fall on one day as one', () => {
  // 1 May 2008 was Ascension Day.
  const days = closedDaysOf(rules('de-th'), 2008).filter(({ on }) => on === '2008-05-01');
  expect(days).toEqual([{ on: '2008-05-01', name: 'Tag der Arbeit' }]);
});
