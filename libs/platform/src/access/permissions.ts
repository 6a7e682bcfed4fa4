import { ROLES, type Role } from '@levada/contracts';

const OFFICES = [
  'funding-officer',
  'budget-officer',
  'approver',
  'assessor',
  'committee-member',
  'registry-administrator',
  'planner',
  'data-steward',
  'auditor',
] as const satisfies readonly Role[];
const EVERYBODY = ROLES;

/** Every permission of the house and who holds it. A route names one of these; silence means nobody. The auditor reads all. */
export const PERMISSIONS = {
  'operations:read-operations': ['operator'],
  'operations:operate': ['operator'],
  'operations:follow-changes': OFFICES,
  'access:open-authority': ['operator'],
  'access:read-authorities': EVERYBODY,
  'access:manage-people': ['operator'],
  'access:move-clock': ['operator'],
  'access:read-people': ['operator', 'auditor', 'registry-administrator'],
  'catalogue:record-territories': ['data-steward'],
  'catalogue:read-territories': EVERYBODY,
  'catalogue:keep-code-lists': ['data-steward', 'planner'],
  'catalogue:record-calendars': ['data-steward'],
  'catalogue:read-calendars': EVERYBODY,
  'catalogue:record-taxonomies': ['data-steward'],
  'catalogue:read-taxonomies': EVERYBODY,
  'catalogue:draft-catalogue': ['planner', 'data-steward'],
  'catalogue:comment-catalogue': [
    'planner',
    'data-steward',
    'registry-administrator',
    'funding-officer',
    'approver',
    'provider-editor',
    'provider-certifier',
  ],
  'catalogue:sign-catalogue': ['planner', 'provider-certifier'],
  'catalogue:publish-catalogue': ['approver'],
  'catalogue:read-catalogue': [...OFFICES, 'provider-editor', 'provider-certifier'],
  'catalogue:read-uses': ['planner', 'data-steward', 'registry-administrator', 'approver', 'auditor'],
  'registry:register-organisation': ['registry-administrator'],
  'registry:import-directory': ['registry-administrator'],
  'registry:change-registration': ['registry-administrator'],
  'registry:set-rules': ['registry-administrator'],
  'registry:apply': ['registry-administrator', 'provider-editor', 'provider-certifier'],
  'registry:handle-case': ['registry-administrator'],
  'registry:decide-case': ['registry-administrator', 'approver'],
  'registry:read-cases': ['registry-administrator', 'approver', 'auditor', 'provider-editor', 'provider-certifier'],
  'registry:change-register': ['registry-administrator'],
  'registry:merge-organisations': ['registry-administrator'],
  'registry:propose-change': ['provider-editor', 'provider-certifier'],
  'registry:answer-proposal': ['registry-administrator'],
  'registry:read-proposals': ['registry-administrator', 'auditor', 'provider-editor', 'provider-certifier'],
  'registry:manage-statutory-persons': ['registry-administrator'],
  'registry:read-statutory-persons': ['registry-administrator', 'auditor'],
  // Of providers, their own people: their grants reach no further.
  'registry:read-confidential-addresses': [
    'registry-administrator',
    'auditor',
    'provider-editor',
    'provider-certifier',
  ],
  'registry:read-organisations': [...OFFICES, 'provider-editor', 'provider-certifier'],
  'planning:draft-plan': ['planner'],
  'planning:consult-plan': ['planner'],
  'planning:comment-plan': ['planner', 'funding-officer', 'registry-administrator', 'approver'],
  'planning:adopt-plan': ['approver'],
  'planning:read-plans': OFFICES,
  'planning:keep-bodies': ['planner'],
  'planning:read-bodies': OFFICES,
  'planning:approve-minutes': ['planner', 'approver'],
  'funding:open-source': ['funding-officer', 'budget-officer'],
  'funding:open-round': ['funding-officer'],
  'funding:submit-application': ['funding-officer'],
  'funding:attach-file': ['funding-officer', 'provider-editor', 'provider-certifier'],
  'funding:calculate-run': ['funding-officer'],
  'funding:confirm-run': ['approver', 'funding-officer'],
  'funding:propose-decision': ['funding-officer'],
  'funding:approve-decision': ['approver', 'funding-officer'],
  'funding:read-funding': [
    'funding-officer',
    'budget-officer',
    'approver',
    'assessor',
    'committee-member',
    'planner',
    'auditor',
    'provider-editor',
    'provider-certifier',
  ],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export function holds(role: Role, permission: Permission): boolean {
  const holders: readonly Role[] = PERMISSIONS[permission];
  return holders.includes(role);
}
