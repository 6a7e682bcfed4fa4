import type { Role } from '../frame/menu.js';
import type { Say } from '../languages/words.js';

type Sentence = Parameters<Say<'people'>>[0];

/** Each role by its name, and what it is for. */
export const ROLES: Readonly<Record<Role, readonly [Sentence, Sentence]>> = {
  'registry-administrator': ['roleRegistry', 'roleRegistryDoes'],
  'funding-officer': ['roleFunding', 'roleFundingDoes'],
  'budget-officer': ['roleBudget', 'roleBudgetDoes'],
  assessor: ['roleAssessor', 'roleAssessorDoes'],
  'committee-member': ['roleCommittee', 'roleCommitteeDoes'],
  approver: ['roleApprover', 'roleApproverDoes'],
  planner: ['rolePlanner', 'rolePlannerDoes'],
  'data-steward': ['roleSteward', 'roleStewardDoes'],
  auditor: ['roleAuditor', 'roleAuditorDoes'],
  'provider-editor': ['roleEditor', 'roleEditorDoes'],
  'provider-certifier': ['roleCertifier', 'roleCertifierDoes'],
  operator: ['roleOperator', 'roleOperatorDoes'],
};

/** `approver@cz-liberec` in words: the role, and where it holds. */
export function roleAt(text: string, t: Say<'people'>): string {
  const [role = '', where] = text.split('@');
  const sentence = (ROLES as Readonly<Record<string, readonly [Sentence, Sentence] | undefined>>)[role]?.[0];
  return [sentence ? t(sentence) : role, where].filter(Boolean).join(', ');
}
