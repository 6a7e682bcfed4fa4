/** The people of an authority, as the field names them. */
export const ROLES = [
  'funding-officer',
  'approver',
  'planner',
  'registry-administrator',
  'data-steward',
  'auditor',
  'operator',
] as const;
export type Role = (typeof ROLES)[number];

/** Every permission of the house and who holds it. A route names one of these; silence means nobody. The auditor reads all. */
export const PERMISSIONS = {
  'access:open-authority': ['operator'],
  'access:read-authorities': [
    'operator',
    'auditor',
    'planner',
    'funding-officer',
    'approver',
    'registry-administrator',
    'data-steward',
  ],
  'catalogue:record-territories': ['data-steward'],
  'catalogue:read-territories': [
    'data-steward',
    'planner',
    'funding-officer',
    'approver',
    'registry-administrator',
    'operator',
    'auditor',
  ],
  'registry:register-organisation': ['registry-administrator'],
  'registry:read-organisations': ['registry-administrator', 'planner', 'funding-officer', 'approver', 'auditor'],
  'planning:draft-plan': ['planner'],
  'planning:consult-plan': ['planner'],
  'planning:comment-plan': ['planner', 'funding-officer', 'registry-administrator', 'approver'],
  'planning:adopt-plan': ['approver'],
  'planning:read-plans': ['planner', 'funding-officer', 'approver', 'registry-administrator', 'auditor'],
  'funding:open-source': ['funding-officer'],
  'funding:open-round': ['funding-officer'],
  'funding:submit-application': ['funding-officer'],
  'funding:calculate-run': ['funding-officer'],
  'funding:confirm-run': ['approver', 'funding-officer'],
  'funding:propose-decision': ['funding-officer'],
  'funding:approve-decision': ['approver', 'funding-officer'],
  'funding:read-funding': ['funding-officer', 'approver', 'planner', 'auditor'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export function mayDo(roles: readonly Role[], permission: Permission): boolean {
  const holders: readonly Role[] = PERMISSIONS[permission];
  return roles.some((role) => holders.includes(role));
}
