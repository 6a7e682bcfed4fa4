import type { LinkProps } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import type { Say } from '../languages/words.js';

export type Role = Schema['Session']['grants'][number]['role'];

interface Entry {
  readonly to: NonNullable<LinkProps['to']>;
  readonly name: Parameters<Say>[0];
  readonly roles: readonly Role[];
}

const AUTHORITY: readonly Role[] = [
  ...(['funding-officer', 'budget-officer', 'approver', 'assessor', 'committee-member'] as const),
  ...(['registry-administrator', 'planner', 'data-steward', 'auditor'] as const),
];
const PROVIDER: readonly Role[] = ['provider-editor', 'provider-certifier'];

/** The ways into Levada, in the order of a day; everybody sees those of their roles. What is not offered is refused by the services, too. */
export const MENU: readonly Entry[] = [
  { to: '/approvals', name: 'toApprove', roles: ['approver', 'budget-officer', 'committee-member'] },
  { to: '/scoring', name: 'scoring', roles: ['assessor'] },
  { to: '/my-applications', name: 'myApplicationsEntry', roles: PROVIDER },
  { to: '/open-rounds', name: 'openRoundsEntry', roles: PROVIDER },
  { to: '/decisions', name: 'decisionsEntry', roles: [...PROVIDER, 'auditor'] },
  { to: '/my-organisation', name: 'myOrganisationEntry', roles: PROVIDER },
  { to: '/rounds', name: 'rounds', roles: AUTHORITY },
  { to: '/plans', name: 'plansEntry', roles: AUTHORITY },
  { to: '/bodies', name: 'bodiesEntry', roles: ['planner', 'approver', 'committee-member', 'auditor'] },
  { to: '/catalogue', name: 'catalogueEntry', roles: ['planner', 'data-steward', 'approver', 'auditor'] },
  { to: '/money', name: 'moneyEntry', roles: ['planner', 'funding-officer', 'budget-officer', 'approver', 'auditor'] },
  { to: '/onboarding', name: 'onboardingEntry', roles: ['registry-administrator', 'approver', 'auditor'] },
  { to: '/organisations', name: 'organisationsEntry', roles: AUTHORITY },
  { to: '/imports', name: 'importsEntry', roles: ['registry-administrator'] },
  { to: '/people', name: 'peopleEntry', roles: ['operator', 'registry-administrator', 'auditor'] },
  { to: '/operations', name: 'operationsEntry', roles: ['operator'] },
];

export const entriesFor = (roles: readonly Role[]): readonly Entry[] =>
  MENU.filter((entry) => entry.roles.some((role) => roles.includes(role)));

/** Where somebody's day begins: by their first role that has a place of its own. */
export function homeOf(roles: readonly Role[]): Entry['to'] {
  return HOMES.find(([role]) => roles.includes(role))?.[1] ?? entriesFor(roles)[0]?.to ?? '/notices';
}

const HOMES: readonly (readonly [Role, Entry['to']])[] = [
  ['funding-officer', '/rounds'],
  ['approver', '/approvals'],
  ['budget-officer', '/approvals'],
  ['committee-member', '/approvals'],
  ['assessor', '/scoring'],
  ['registry-administrator', '/onboarding'],
  ['operator', '/operations'],
  ['provider-certifier', '/my-applications'],
  ['provider-editor', '/my-applications'],
  ['planner', '/plans'],
  ['data-steward', '/catalogue'],
];
