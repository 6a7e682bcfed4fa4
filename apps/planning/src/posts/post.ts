/** A post or a task that cannot begin before a project has its money: the manager of the plan, say. */
export interface Post {
  readonly id: string;
  readonly authorityId: string;
  readonly title: string;
  readonly planId: string | null;
  readonly bodyId: string | null;
  /** What was asked of funding, or what it decided: one of the two says where it stands. */
  readonly applicationId: string | null;
  readonly decisionId: string | null;
  readonly createdBy: string;
  readonly version: number;
}

/** Never typed: known from what funding told. */
export const POST_STATES = ['waiting', 'funded', 'refused'] as const;
export type PostState = (typeof POST_STATES)[number];
