import type { System } from '../client/system.js';
import type { Profile } from '../profiles.js';

/** Opens the profile's authority through the public door. Changes nothing where it is open. */
export async function openHome(system: System, { slug, name, territory }: Profile): Promise<void> {
  const operator = await system.as('operator');
  await operator.post('access/authorities', { slug, name, profile: slug, territory });
}
