import { Person } from '../door.js';
import type { System } from '../system.js';
import { holds } from './step.js';

const PASSWORD = 'der Rhein fliesst nach Norden';

/** Invited by the operator, with a role or one that they have already; takes the link, signs in as a browser does. */
export async function invited(
  system: System,
  email: string,
  role: readonly string[] = [],
  name = 'Maria Beck',
): Promise<Person> {
  const { code, stdout, stderr } = await system.levada('user', 'invite', email, name, ...role);
  holds(code === 0, stderr);
  const token = /#(lvi_[\w-]+)/.exec(stdout)![1]!;
  const accepted = await fetch(`${system.url}/api/v1/access/invitations/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, password: PASSWORD }),
  });
  holds(accepted.ok, `the invitation is taken: ${accepted.status}`);
  return signedIn(system, email);
}

/** Somebody who was invited before, as a browser signs them in. */
export async function signedIn(system: System, email: string): Promise<Person> {
  const person = await Person.signIn(system.url, email, PASSWORD);
  holds(typeof person !== 'string', `${email} signs in: ${String(person)}`);
  return person;
}
