import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import type { Clock } from '@levada/kernel';
import { Transactions, type IdempotencyKey } from '@levada/persistence';
import {
  Asked,
  By,
  CLOCK,
  Does,
  idParam,
  IfMatch,
  May,
  OnceIfAsked,
  scopeOf,
  Within,
  type Actor,
  type AskedList,
  type Page,
  type Reach,
} from '@levada/platform';
import { loadOwnPlan } from '../plans/plans.queries.js';
import { DisposeCommentDto, MakeCommentDto, shown, ShownComment } from './comments.dto.js';
import { commentList, CommentsQueries } from './comments.queries.js';
import { DisposeComment } from './dispose-comment.handler.js';
import { MakeComment } from './make-comment.handler.js';

@Controller('api/v1/planning/plans/:planId/comments')
export class CommentsController {
  constructor(
    @Inject(MakeComment) private readonly making: MakeComment,
    @Inject(DisposeComment) private readonly disposing: DisposeComment,
    @Inject(CommentsQueries) private readonly comments: CommentsQueries,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @May('planning:comment-plan', 'territory')
  @Does({
    id: 'makeComment',
    summary: 'Comments on a plan in consultation, or on one of its passages, priorities or measures.',
    answer: ShownComment,
    refuses: ['plan/not-found', 'comment/no-consultation', 'comment/too-late', 'comment/unknown-element'],
    example: { elementCode: 'P1', text: 'Chybí doprava do malých obcí.', authorName: 'Obec Všeň' },
  })
  async make(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @Body() body: MakeCommentDto,
    @OnceIfAsked() key?: IdempotencyKey,
  ): Promise<ShownComment> {
    return this.making.make(by, reach, planId, body, key);
  }

  @Get()
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'listComments',
    summary: 'Comments on a plan, with their answers.',
    answer: ShownComment,
    list: commentList,
    refuses: ['plan/not-found'],
  })
  async list(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @Asked() asked: AskedList,
  ): Promise<Page<ShownComment>> {
    // A plan that is not there is told as such, not as one without comments.
    await this.transactions.run(scopeOf(by, this.clock.now()), (tx) => loadOwnPlan(tx, planId, reach));
    return this.comments.list(by, planId, asked);
  }

  @Post(':commentId/disposition')
  @HttpCode(200)
  @May('planning:consult-plan', 'territory')
  @Does({
    id: 'disposeComment',
    summary: 'Answers a comment, with the reason that its author is told.',
    answer: ShownComment,
    refuses: [
      ...['plan/not-found', 'comment/not-found', 'comment/already-answered', 'comment/in-group', 'comment/hidden'],
    ],
    example: { disposition: 'partly', reason: 'Doprava je v opatření P1.2.' },
  })
  async dispose(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @idParam('commentId') commentId: string,
    @IfMatch() read: number,
    @Body() body: DisposeCommentDto,
  ): Promise<ShownComment> {
    return shown(await this.disposing.dispose(by, reach, { planId, commentId }, read, body));
  }
}
