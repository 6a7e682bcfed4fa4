import { Client } from '../client/client.js';
import type { Profile } from '../profiles.js';

/** Opens the profile's authority through the public door. Changes nothing where it is open. */
export async function openHome(door: Client, { slug, name, territory }: Profile): Promise<void> {
  const operator = await tokenOf(door, 'operator');
  await operator.post('access/authorities', { slug, name, profile: slug, territory });
}

/** A demo person at this door. */
export async function tokenOf(door: Client, role: string, authority?: string): Promise<Client> {
  const { token } = await door.post<{ token: string }>('access/demo-tokens', {
    role,
    ...(authority ? { authority } : {}),
  });
  return new Client(door.url, token);
}
