import { Inject, Injectable } from '@nestjs/common';
import { newId, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor, type Reach } from '@levada/platform';
import { lockPlan } from '../plans/plans.queries.js';
import { comment, type Comment } from './comment.js';
import { CommentTable } from './comment.table.js';
import type { MakeCommentDto } from './comments.dto.js';

@Injectable()
export class MakeComment {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async make(by: Actor, reach: Reach, planId: string, { priorityCode, ...told }: MakeCommentDto): Promise<Comment> {
    const at = this.clock.now();
    const words = { ...told, id: newId(at), priorityCode: priorityCode ?? null, madeBy: by.id, madeAt: at };
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const made = comment(await lockPlan(tx, planId, reach), words);
      tx.store(CommentTable, made, { action: 'comment', detail: { planId } });
      return made;
    });
  }
}
