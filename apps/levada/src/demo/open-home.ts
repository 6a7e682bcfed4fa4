import { importCalendar } from '../commands/import-calendar.js';
import type { System } from '../client/system.js';
import type { Profile } from '../profiles.js';

/** Deadlines reach no further. */
const YEARS_AHEAD = 2;

/** Opens the profile's authority through the public door, and says what it asks of providers and of plans. Changes nothing where it is open. */
export async function openHome(
  system: System,
  { slug, name, territory, registration, planTemplate }: Profile,
): Promise<void> {
  const operator = await system.as('operator');
  await operator.post('access/authorities', { slug, name, profile: slug, territory });
  const administrator = await system.as('registry-administrator', slug);
  const { calendar } = registration;
  const year = new Date().getUTCFullYear();
  if (calendar) await importCalendar(system, calendar, { from: String(year), to: String(year + YEARS_AHEAD) });
  await administrator.put('registry/registration-rules', registration);
  const { code, ...template } = planTemplate;
  const planner = await system.as('planner', slug);
  await planner.put(`planning/plan-templates/${code}`, template);
}
