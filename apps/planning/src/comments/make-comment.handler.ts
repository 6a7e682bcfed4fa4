import { Inject, Injectable } from '@nestjs/common';
import { newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type IdempotencyKey, type Tx } from '@levada/persistence';
import { CLOCK, EVERYWHERE, scopeOf, type Actor, type Reach } from '@levada/platform';
import { ElementTable } from '../elements/element.table.js';
import type { Plan } from '../plans/plan.js';
import { lockPlan } from '../plans/plans.queries.js';
import { comment, type Comment } from './comment.js';
import { CommentTable } from './comment.table.js';
import { shown, type CommentPubliclyDto, type MakeCommentDto, type ShownComment } from './comments.dto.js';

/** What somebody says, as the door they came by makes it. */
type Words = Pick<Comment, 'elementCode' | 'text' | 'authorName' | 'email' | 'visibility'>;

@Injectable()
export class MakeComment {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  make(by: Actor, reach: Reach, planId: string, told: MakeCommentDto, key?: IdempotencyKey): Promise<ShownComment> {
    const { elementCode = null, text, authorName } = told;
    const words = { elementCode, text, authorName, email: null, visibility: 'shown' } as const;
    return this.say(by, words, (tx) => lockPlan(tx, planId, reach), key);
  }

  /** Of people without an account: held until an officer looked at it. */
  makePublicly(by: Actor, planId: string, told: CommentPubliclyDto): Promise<ShownComment> {
    const { elementCode = null, text, name: authorName = null, email = null } = told;
    const words = { elementCode, text, authorName, email, visibility: 'held' } as const;
    return this.say(by, words, async (tx) => consulted(await lockPlan(tx, planId, EVERYWHERE)));
  }

  private async say(
    by: Actor,
    words: Words,
    planOf: (tx: Tx) => Promise<Plan>,
    key?: IdempotencyKey,
  ): Promise<ShownComment> {
    const at = this.clock.now();
    const said = { ...words, id: newId(at), madeBy: by.id, madeAt: at };
    return this.transactions.once(scopeOf(by, at), key, async (tx) => {
      const plan = await planOf(tx);
      const { id: planId, planVersion } = plan;
      const made = comment(plan, said, await isElementOf(tx, plan, said.elementCode));
      tx.store(CommentTable, made, { action: 'comment', detail: { planId, planVersion } });
      // The answer is kept under its key, and comes back from there as text.
      return shown(made);
    });
  }
}

/** Nobody outside hears of a draft, not even that there is one. */
function consulted(plan: Plan): Plan {
  if (plan.status === 'in-consultation') return plan;
  throw plan.isPublished
    ? refuse('comment/no-consultation', { status: 'adopted' })
    : refuse('plan/not-found', { id: plan.id });
}

async function isElementOf(tx: Tx, { id: planId, planVersion }: Plan, code: string | null): Promise<boolean> {
  return code !== null && (await tx.find(ElementTable, { planId, planVersion, code })) !== null;
}
