import { refuse, type Language } from '@levada/kernel';

/** Somebody who may sign in, whoever signs them in. Belongs to the installation: what they may do is granted by authority. */
export interface Person {
  readonly id: string;
  /** Lower case: one address is one person. */
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly status: 'invited' | 'active' | 'blocked';
  readonly createdAt: Date;
  /** Invented: signs in only where demo accounts are. */
  readonly demo: boolean;
  readonly version: number;
}

export function newPerson(told: Pick<Person, 'id' | 'email' | 'name' | 'language'>, at: Date): Person {
  return {
    ...told,
    email: emailOf(told.email),
    name: told.name.trim(),
    status: 'invited',
    createdAt: at,
    demo: false,
    version: 1,
  };
}

/** The spelling under which an address is known. */
export function emailOf(text: string): string {
  return text.trim().toLowerCase();
}

/** They have shown that the address is theirs. */
export function activated(person: Person): Person {
  if (person.status === 'blocked') throw refuse('person/blocked', { email: person.email });
  return { ...person, status: 'active', version: person.version + 1 };
}

/** Nobody blocks themselves: the last operator would stand before a closed door. */
export function blocked(person: Person, by: string): Person {
  if (person.id === by) throw refuse('person/self');
  if (person.status === 'blocked') throw refuse('person/blocked', { email: person.email });
  return { ...person, status: 'blocked', version: person.version + 1 };
}

/** Back to where they were before: with an account or still without. */
export function unblocked(person: Person, hasSignedIn: boolean): Person {
  if (person.status !== 'blocked') throw refuse('person/not-blocked', { email: person.email });
  return { ...person, status: hasSignedIn ? 'active' : 'invited', version: person.version + 1 };
}
