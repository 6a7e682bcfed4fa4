import { Inject, Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '@levada/persistence';
import { afterId, pageOf, type Page, type PageQuery } from '@levada/platform';
import type { ShownComment } from './comments.dto.js';

export async function unansweredComments(tx: Tx, planId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'select count(*)::int as count from plan_comment where plan_id = $1 and disposition is null',
    [planId],
  );
  return row!.count;
}

@Injectable()
export class CommentsQueries {
  constructor(@Inject(Transactions) private readonly transactions: Transactions) {}

  /** In the order they were made. */
  async list(authorityId: string, planId: string, { limit, cursor }: PageQuery): Promise<Page<ShownComment>> {
    const rows = await this.transactions.read({ authorityId }, (query) =>
      query<ShownComment>(
        `select id, plan_id as "planId", priority_code as "priorityCode", text, author_name as "authorName",
           made_at as "madeAt", disposition, reason, disposed_by as "disposedBy", disposed_at as "disposedAt", version
         from plan_comment where plan_id = $1 and ($2::uuid is null or id > $2) order by id limit $3`,
        [planId, afterId(cursor), limit + 1],
      ),
    );
    return pageOf(
      rows,
      limit,
      ({ id }) => id,
      (row) => row,
    );
  }
}
