import { importCalendar } from '../commands/import-calendar.js';
import type { Client } from '../client/client.js';
import { Refused } from '../client/failures.js';
import type { System } from '../client/system.js';
import type { Profile } from '../profiles.js';

/** Deadlines reach no further. */
const YEARS_AHEAD = 2;

/** Opens the profile's authority through the public door, and says what it asks of providers, of plans and of letters. Changes nothing where it is open. */
export async function openHome(
  system: System,
  { slug, name, territory, territories, registration, planTemplate, letters }: Profile,
): Promise<void> {
  const operator = await system.as('operator');
  await operator.post('access/authorities', { slug, name, profile: slug, territory });
  await recordTerritories(await system.as('data-steward', slug), territories);
  const administrator = await system.as('registry-administrator', slug);
  const { calendar } = registration;
  const year = new Date().getUTCFullYear();
  if (calendar) await importCalendar(system, calendar, { from: String(year), to: String(year + YEARS_AHEAD) });
  await administrator.put('registry/registration-rules', registration);
  const { code, ...template } = planTemplate;
  const planner = await system.as('planner', slug);
  const { items: known } = await planner.get<{ items: { code: string }[] }>('planning/plan-templates');
  // What an office made of its template stays, however often the house is started.
  if (!known.some((one) => one.code === code)) await planner.put(`planning/plan-templates/${code}`, template);
  const approver = await system.as('approver', slug);
  if (!(await hasLetterSettings(approver)))
    await approver.put('funding/letter-settings', { sender: { name }, texts: letters.texts });
}

/** Whether somebody said already how letters are written: that stays, too. */
async function hasLetterSettings(approver: Client): Promise<boolean> {
  return approver.get('funding/letter-settings').then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refused && error.problem.code === 'letter-settings/none') return false;
      throw error;
    },
  );
}

/** The authority's own territory and what it lies in, where nobody recorded them yet: a fuller table may say more of them. */
async function recordTerritories(steward: Client, territories: Profile['territories']): Promise<void> {
  const missing: Profile['territories'][number][] = [];
  for (const one of territories) {
    const key = `scheme=${one.scheme}&level=${one.level}&code=${encodeURIComponent(one.code)}`;
    const { items } = await steward.get<{ items: object[] }>(`catalogue/territories?${key}&limit=1`);
    if (items.length === 0) missing.push(one);
  }
  if (missing.length > 0) await steward.post('catalogue/territories/batch', { records: missing });
}
