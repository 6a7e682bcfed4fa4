import { idOf } from '@levada/kernel';

/** Invented people, one a role, so that a demo or a trial can be walked through the real doors. */
export const DEMO_PEOPLE = {
  'funding-officer': 'Jana Dvořáková',
  'budget-officer': 'Ivana Černá',
  approver: 'Petr Novotný',
  assessor: 'Hana Procházková',
  'committee-member': 'Josef Kratochvíl',
  planner: 'Eva Horáková',
  'registry-administrator': 'Tomáš Beneš',
  'data-steward': 'Lucie Marková',
  auditor: 'Karel Veselý',
  'provider-editor': 'Alice Malá',
  'provider-certifier': 'Jiří Veselka',
  operator: 'Alena Kučerová',
} as const;

export type DemoRole = keyof typeof DEMO_PEOPLE;

/** These work for one provider: there are none before somebody says for which. */
export const ofOneProvider = (role: DemoRole): boolean => role.startsWith('provider-');

/** Known to everybody who reads this: demo accounts exist only where the operator asked for them. */
export const DEMO_PASSWORD = 'levada-demo-account';

export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: DemoRole;
  readonly authorityId: string;
}

/** A demo person has one id in one authority: two roles are two people, as the rule of two people needs. */
export function demoPerson(role: DemoRole, authorityId: string, slug: string): DemoPerson {
  const email = `${role}@${role === 'operator' ? 'levada' : slug}.example`;
  return { id: idOf('demo-person', authorityId, role), name: DEMO_PEOPLE[role], email, role, authorityId };
}
