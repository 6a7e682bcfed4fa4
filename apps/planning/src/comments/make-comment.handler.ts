import { Inject, Injectable } from '@nestjs/common';
import { newId, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor, type Reach } from '@levada/platform';
import { ElementTable } from '../elements/element.table.js';
import type { Plan } from '../plans/plan.js';
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

  async make(by: Actor, reach: Reach, planId: string, { elementCode, ...told }: MakeCommentDto): Promise<Comment> {
    const at = this.clock.now();
    const words = { ...told, id: newId(at), elementCode: elementCode ?? null, madeBy: by.id, madeAt: at };
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const plan = await lockPlan(tx, planId, reach);
      const made = comment(plan, words, await isElementOf(tx, plan, words.elementCode));
      tx.store(CommentTable, made, { action: 'comment', detail: { planId, planVersion: plan.planVersion } });
      return made;
    });
  }
}

async function isElementOf(tx: Tx, { id: planId, planVersion }: Plan, code: string | null): Promise<boolean> {
  return code !== null && (await tx.find(ElementTable, { planId, planVersion, code })) !== null;
}
