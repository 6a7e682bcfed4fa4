import { Inject, Injectable } from '@nestjs/common';
import { PlanningNoticesRaisedV1 } from '@levada/contracts';
import { dispose, refuse, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, expectVersion, raiseNotices, scopeOf, type Actor, type Reach } from '@levada/platform';
import { loadPlan } from '../plans/plans.queries.js';
import { commentAnswered } from './comment-notice.js';
import type { Comment } from './comment.js';
import { CommentTable } from './comment.table.js';
import type { DisposeCommentDto } from './comments.dto.js';

@Injectable()
export class DisposeComment {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async dispose(
    by: Actor,
    reach: Reach,
    { planId, commentId }: { readonly planId: string; readonly commentId: string },
    read: number,
    told: DisposeCommentDto,
  ): Promise<Comment> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const plan = await loadPlan(tx, planId, reach);
      const made = await tx.find(CommentTable, { id: commentId, planId });
      if (!made) throw refuse('comment/not-found', { id: commentId });
      expectVersion(made, read);
      const answered = dispose(made, { ...told, by: by.id, at });
      tx.store(CommentTable, answered, { action: 'dispose', detail: { disposition: told.disposition } });
      const notice = commentAnswered(answered, plan);
      if (notice) raiseNotices(tx, PlanningNoticesRaisedV1, [notice]);
      return answered;
    });
  }
}
