import type { Role } from '@levada/contracts';
import type { Tx } from '@levada/persistence';
import { ONE_LEVEL, type ApprovalLevel } from './approval-level.js';

/** Those of the authority; where it has said nothing, one. */
export async function approvalLevels(tx: Tx): Promise<readonly ApprovalLevel[]> {
  const rows = await tx.query<ApprovalLevel>(
    'select position, title, role, from_amount as "from" from approval_level where authority_id = $1 order by position',
    [tx.scope.authorityId],
  );
  return rows.length > 0 ? rows : ONE_LEVEL;
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
