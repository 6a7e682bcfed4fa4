import { Inject, Injectable } from '@nestjs/common';
import { PlanningNoticesRaisedV1 } from '@levada/contracts';
import { dispose, newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, raiseNotices, scopeOf, type Actor, type Reach } from '@levada/platform';
import type { Plan } from '../plans/plan.js';
import { lockPlan } from '../plans/plans.queries.js';
import { commentAnswered } from './comment-notice.js';
import { expectAlone, hide, join, leave, sent, show, type Comment, type CommentGroup } from './comment.js';
import { CommentGroupTable, CommentTable } from './comment.table.js';
import type { DisposeCommentDto, GroupCommentsDto } from './comments.dto.js';

export interface WhichComment {
  readonly planId: string;
  readonly commentId: string;
}
export interface WhichGroup {
  readonly planId: string;
  readonly groupId: string;
}

/** What the office does with comments. All of a plan take turns, with one another and with its adoption. */
@Injectable()
export class DisposeComment {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  dispose(by: Actor, reach: Reach, which: WhichComment, read: number, told: DisposeCommentDto): Promise<Comment> {
    return this.change(by, reach, which, read, 'dispose', (made, tx, plan) => {
      const answered = dispose(expectAlone(made), { ...told, by: by.id, at: tx.scope.at });
      const notice = commentAnswered(answered, plan);
      if (notice) raiseNotices(tx, PlanningNoticesRaisedV1, [notice]);
      return answered;
    });
  }

  show(by: Actor, reach: Reach, which: WhichComment, read: number): Promise<Comment> {
    return this.change(by, reach, which, read, 'show', show);
  }

  hide(by: Actor, reach: Reach, which: WhichComment, read: number, reason: string): Promise<Comment> {
    return this.change(by, reach, which, read, 'hide', (made) => hide(made, reason));
  }

  sent(by: Actor, reach: Reach, which: WhichComment, read: number): Promise<Comment> {
    return this.change(by, reach, which, read, 'send', (made, tx) => sent(made, tx.scope.at));
  }

  async sender(by: Actor, reach: Reach, which: WhichComment): Promise<string | null> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      await lockPlan(tx, which.planId, reach);
      return (await commentOf(tx, which)).email;
    });
  }

  group(by: Actor, reach: Reach, planId: string, { title, commentIds }: GroupCommentsDto): Promise<CommentGroup> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const { authorityId } = await lockPlan(tx, planId, reach);
      const comments = await Promise.all(commentIds.map((commentId) => commentOf(tx, { planId, commentId })));
      const group: CommentGroup = {
        ...{ id: newId(at), authorityId, planId, planVersion: comments[0]!.planVersion, title },
        ...{ madeBy: by.id, madeAt: at, disposition: null, reason: null, disposedBy: null, disposedAt: null },
        version: 1,
      };
      tx.store(CommentGroupTable, group, { action: 'group', detail: { planId, comments: comments.length } });
      for (const made of comments) tx.store(CommentTable, join(made, group), joined(group));
      return group;
    });
  }

  join(by: Actor, reach: Reach, which: WhichGroup, commentId: string, read: number): Promise<CommentGroup> {
    return this.regroup(by, reach, { ...which, commentId }, read, join);
  }

  leave(by: Actor, reach: Reach, which: WhichGroup & WhichComment, read: number): Promise<CommentGroup> {
    return this.regroup(by, reach, which, read, leave);
  }

  /** One answer for each of them, and each author is told. */
  disposeGroup(
    by: Actor,
    reach: Reach,
    { planId, groupId }: WhichGroup,
    read: number,
    told: DisposeCommentDto,
  ): Promise<CommentGroup> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const plan = await lockPlan(tx, planId, reach);
      const group = await groupOf(tx, { planId, groupId });
      expectVersion(group, read);
      const answer = { ...told, by: by.id, at };
      const detail = { disposition: told.disposition, groupId };
      const answered = (await tx.list(CommentTable, { groupId })).map((made) => dispose(made, answer));
      if (answered.length === 0) throw refuse('comment-group/empty');
      const closed = dispose(group, answer);
      tx.store(CommentGroupTable, closed, { action: 'dispose', detail });
      tx.store(CommentTable, answered, { action: 'dispose', detail });
      raiseNotices(
        tx,
        PlanningNoticesRaisedV1,
        answered.flatMap((made) => commentAnswered(made, plan) ?? []),
      );
      return closed;
    });
  }

  private regroup(
    by: Actor,
    reach: Reach,
    { planId, groupId, commentId }: WhichGroup & WhichComment,
    read: number,
    step: (made: Comment, group: CommentGroup) => Comment,
  ): Promise<CommentGroup> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      await lockPlan(tx, planId, reach);
      const group = await groupOf(tx, { planId, groupId });
      expectVersion(group, read);
      const next = { ...group, version: group.version + 1 };
      tx.store(CommentTable, step(await commentOf(tx, { planId, commentId }), group), joined(group));
      tx.store(CommentGroupTable, next, { action: 'regroup', detail: { commentId } });
      return next;
    });
  }

  private change(
    by: Actor,
    reach: Reach,
    which: WhichComment,
    read: number,
    action: string,
    step: (made: Comment, tx: Tx, plan: Plan) => Comment,
  ): Promise<Comment> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const plan = await lockPlan(tx, which.planId, reach);
      const made = await commentOf(tx, which);
      expectVersion(made, read);
      const { planId } = which;
      const next = step(made, tx, plan);
      const detail = { planId, ...(next.disposition ? { disposition: next.disposition } : {}) };
      tx.store(CommentTable, next, { action, detail });
      return next;
    });
  }
}

const joined = ({ id }: CommentGroup) => ({ action: 'regroup', detail: { groupId: id } });

async function commentOf(tx: Tx, { planId, commentId }: WhichComment): Promise<Comment> {
  const made = await tx.find(CommentTable, { id: commentId, planId });
  if (!made) throw refuse('comment/not-found', { id: commentId });
  return made;
}

async function groupOf(tx: Tx, { planId, groupId }: WhichGroup): Promise<CommentGroup> {
  const group = await tx.find(CommentGroupTable, { id: groupId, planId });
  if (!group) throw refuse('comment-group/not-found', { id: groupId });
  return group;
}
