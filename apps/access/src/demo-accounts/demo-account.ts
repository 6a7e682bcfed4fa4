import { idOf } from '@levada/kernel';

/** Invented people, one a role, so that a demo or a trial can be walked through the real doors. */
export const DEMO_PEOPLE = {
  'funding-officer': 'Jana Dvořáková',
  approver: 'Petr Novotný',
  planner: 'Eva Horáková',
  'registry-administrator': 'Tomáš Beneš',
  'data-steward': 'Lucie Marková',
  auditor: 'Karel Veselý',
  operator: 'Alena Kučerová',
} as const;

export type DemoRole = keyof typeof DEMO_PEOPLE;

/** A demo person has one id in one authority: two roles are two people, as the rule of two people needs. */
export function demoPerson(
  role: DemoRole,
  authorityId: string,
): { id: string; name: string; roles: [DemoRole]; authorityId: string } {
  return { id: idOf('demo-person', authorityId, role), name: DEMO_PEOPLE[role], roles: [role], authorityId };
}
