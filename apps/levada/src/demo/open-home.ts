import type { System } from '../client/system.js';
import type { Profile } from '../profiles.js';

/** Opens the profile's authority through the public door, and says what it asks of providers. Changes nothing where it is open. */
export async function openHome(system: System, { slug, name, territory, registration }: Profile): Promise<void> {
  const operator = await system.as('operator');
  await operator.post('access/authorities', { slug, name, profile: slug, territory });
  const administrator = await system.as('registry-administrator', slug);
  await administrator.put('registry/registration-rules', registration);
}
