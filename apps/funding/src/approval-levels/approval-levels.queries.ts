import type { Role } from '@levada/contracts';
import type { Tx } from '@levada/persistence';
import { shape } from '@levada/platform';
import { MAJORITIES, ONE_LEVEL, type ApprovalLevel, type VotingRule } from './approval-level.js';

/** Those of the authority; where it has said nothing, one. */
export async function approvalLevels(tx: Tx): Promise<readonly ApprovalLevel[]> {
  const rows = await tx.query<Omit<ApprovalLevel, 'vote'> & { readonly vote: VotingRule | null }>(
    'select position, title, role, from_amount as "from", vote from approval_level where authority_id = $1 order by position',
    [tx.scope.authorityId],
  );
  return rows.length > 0 ? rows.map(({ vote, ...level }) => ({ ...level, ...(vote ? { vote } : {}) })) : ONE_LEVEL;
}

/** Who named somebody their deputy for today, with the roles that they had then. */
export async function representedBy(
  tx: Tx,
  deputy: string,
  today: string,
): Promise<{ readonly person: string; readonly roles: readonly Role[] }[]> {
  return tx.query(
    `select person, roles from deputy where deputy = $1 and $2::date between valid_from and valid_until and ended_at is null
     order by named_at, id`,
    [deputy, today],
  );
}

/** A level as every answer shows it. */
export const shownLevel = shape.object({
  ...{ position: shape.count, title: shape.text, role: shape.role, from: shape.text },
  /** How a committee says yes; absent where one person does. */
  vote: shape.optional(shape.object({ quorum: shape.count, majority: shape.oneOf(...MAJORITIES) })),
});
