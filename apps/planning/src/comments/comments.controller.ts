import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import type { Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import {
  By,
  CLOCK,
  IfMatch,
  May,
  PageQuery,
  scopeOf,
  Within,
  type Actor,
  type Page,
  type Reach,
} from '@levada/platform';
import { loadPlan } from '../plans/plans.queries.js';
import {
  CommentPath,
  CommentsPath,
  DisposeCommentDto,
  MakeCommentDto,
  shown,
  type ShownComment,
} from './comments.dto.js';
import { CommentsQueries } from './comments.queries.js';
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
  async make(
    @By() by: Actor,
    @Within() reach: Reach,
    @Param() { planId }: CommentsPath,
    @Body() body: MakeCommentDto,
  ): Promise<ShownComment> {
    return shown(await this.making.make(by, reach, planId, body));
  }

  @Get()
  @May('planning:read-plans', 'territory')
  async list(
    @By() by: Actor,
    @Within() reach: Reach,
    @Param() { planId }: CommentsPath,
    @Query() query: PageQuery,
  ): Promise<Page<ShownComment>> {
    // A plan that is not there is told as such, not as one without comments.
    await this.transactions.run(scopeOf(by, this.clock.now()), (tx) => loadPlan(tx, planId, reach));
    return this.comments.list(by.authorityId, planId, query);
  }

  @Post(':commentId/disposition')
  @HttpCode(200)
  @May('planning:consult-plan', 'territory')
  async dispose(
    @By() by: Actor,
    @Within() reach: Reach,
    @Param() path: CommentPath,
    @IfMatch() read: number,
    @Body() body: DisposeCommentDto,
  ): Promise<ShownComment> {
    return shown(await this.disposing.dispose(by, reach, path, read, body));
  }
}
