import type { Client } from '../client/client.js';
import { Usage } from '../client/failures.js';
import { territoryKey } from '../client/arguments.js';

export interface ShownPerson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly status: string;
  readonly roles: readonly string[];
  readonly secondFactor: boolean;
  readonly invitedUntil: string | null;
  readonly version: number;
}

export interface ShownGrant {
  readonly id: string;
  readonly person: string;
  readonly email: string;
  readonly authority: string;
  readonly role: string;
  readonly territory: { scheme: string; level: string; code: string } | null;
  readonly organisationId: string | null;
  readonly from: string;
  readonly until: string | null;
  readonly version: number;
}

export interface RoleOptions {
  readonly role?: string;
  readonly authority?: string;
  readonly territory?: string;
  readonly organisation?: string;
  readonly from?: string;
  readonly until?: string;
}

export interface Invited {
  readonly person: { readonly id: string; readonly email: string };
  readonly invitation?: { readonly token: string; readonly expiresAt: string };
  /** What to hand on to them; absent for somebody who can sign in already. */
  readonly link?: string;
}

/** Where people see the system, which need not be where this program reaches it: in a container it speaks to its own door. */
export function invitationLink({ url }: Pick<Client, 'url'>, token: string): string {
  return `${(process.env.LEVADA_PUBLIC_URL || url).replace(/\/+$/, '')}/invitation#${token}`;
}

/** Invites somebody and gives them a role at once. Said twice, it changes nothing but the link. */
export async function inviteUser(
  operator: Client,
  email: string,
  { name, language, ...asked }: RoleOptions & { name: string; language?: string },
): Promise<Invited> {
  const invited = await operator.post<Invited>('access/people', { email, name, ...(language ? { language } : {}) });
  if (asked.role) {
    const held = await grantsOf(operator, email, asked);
    if (held.length === 0) await operator.post('access/grants', { personId: invited.person.id, ...roleOf(asked) });
  }
  const { invitation } = invited;
  return invitation ? { ...invited, link: invitationLink(operator, invitation.token) } : invited;
}

export async function grantRole(operator: Client, email: string, asked: RoleOptions): Promise<ShownGrant> {
  const { id } = await person(operator, email);
  return operator.post<ShownGrant>('access/grants', { personId: id, ...roleOf(asked) });
}

/** Every grant of theirs that fits what was said: a role, an authority, or all. */
export async function withdrawRoles(
  operator: Client,
  email: string,
  { reason, ...asked }: RoleOptions & { reason: string },
): Promise<ShownGrant[]> {
  await person(operator, email);
  const held = await grantsOf(operator, email, asked);
  if (held.length === 0) throw new Usage(`${email} holds nothing that fits`);
  for (const { id, version } of held) await operator.post(`access/grants/${id}/withdraw`, { reason }, { version });
  return held;
}

export async function person(operator: Client, email: string): Promise<ShownPerson> {
  const found = await operator.all<ShownPerson>(`access/people?email=${encodeURIComponent(email)}`);
  const exact = found.find((one) => one.email === email.trim().toLowerCase());
  if (!exact) throw new Usage(`nobody here has the address ${email}`);
  return exact;
}

function grantsOf(operator: Client, email: string, { role, authority }: RoleOptions): Promise<ShownGrant[]> {
  const asked = new URLSearchParams({ email, ...(role ? { role } : {}), ...(authority ? { authority } : {}) });
  return operator.all<ShownGrant>(`access/grants?${asked.toString()}`);
}

function roleOf({ role, authority, territory, organisation, from, until }: RoleOptions): object {
  return {
    ...{ role, from, until },
    ...(role === 'operator' ? {} : { authority }),
    ...(territory ? { territory: territoryKey(territory) } : {}),
    ...(organisation ? { organisationId: organisation } : {}),
  };
}
