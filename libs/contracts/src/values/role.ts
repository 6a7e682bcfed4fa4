/** What people are to an authority, as the field names them. What each may do: PERMISSIONS in `libs/platform`. */
export const ROLES = [
  'funding-officer',
  'budget-officer',
  'approver',
  'assessor',
  'committee-member',
  'registry-administrator',
  'planner',
  'data-steward',
  'provider-editor',
  'provider-certifier',
  'auditor',
  'operator',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles of people who work for a provider: always within their organisation. */
export const PROVIDER_ROLES: readonly Role[] = ['provider-editor', 'provider-certifier'];
