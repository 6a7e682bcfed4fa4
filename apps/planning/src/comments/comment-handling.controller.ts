import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import type { Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import {
  Asked,
  By,
  CLOCK,
  countParam,
  Does,
  idParam,
  IfMatch,
  May,
  scopeOf,
  Within,
  type Actor,
  type AskedList,
  type Page,
  type Reach,
} from '@levada/platform';
import { loadOwnPlan } from '../plans/plans.queries.js';
import {
  AnnexedComment,
  CommentGroups,
  CommentSender,
  DisposeCommentDto,
  GroupCommentsDto,
  HideCommentDto,
  JoinGroupDto,
  shown,
  ShownComment,
  shownGroup,
  ShownCommentGroup,
} from './comments.dto.js';
import { annexList, CommentsQueries, groupsOf } from './comments.queries.js';
import { DisposeComment } from './dispose-comment.handler.js';

const UNKNOWN = ['plan/not-found', 'comment/not-found'];
const REGROUPED = [
  ...[...UNKNOWN, 'comment-group/not-found', 'comment/already-answered', 'comment/in-group', 'comment/hidden'],
];

/** What the office does with comments: lets them be seen or hides them, puts like ones together, prints the annex. */
@Controller('api/v1/planning/plans/:planId')
export class CommentHandlingController {
  constructor(
    @Inject(DisposeComment) private readonly disposing: DisposeComment,
    @Inject(CommentsQueries) private readonly comments: CommentsQueries,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('comments/:commentId/visibility')
  @HttpCode(200)
  @May('planning:consult-plan', 'territory')
  @Does({
    id: 'showComment',
    summary: 'Lets a comment be seen by everybody.',
    answer: ShownComment,
    refuses: [...UNKNOWN, 'comment/shown-already'],
  })
  async show(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @idParam('commentId') commentId: string,
    @IfMatch() read: number,
  ): Promise<ShownComment> {
    return shown(await this.disposing.show(by, reach, { planId, commentId }, read));
  }

  @Post('comments/:commentId/hiding')
  @HttpCode(200)
  @May('planning:consult-plan', 'territory')
  @Does({
    id: 'hideComment',
    summary: 'Hides spam or what hurts others, with the reason: it waits for no answer, and who sent it is forgotten.',
    answer: ShownComment,
    refuses: [...UNKNOWN, 'comment/hidden', 'comment/already-answered'],
    example: { reason: 'Reklama' },
  })
  async hide(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @idParam('commentId') commentId: string,
    @IfMatch() read: number,
    @Body() { reason }: HideCommentDto,
  ): Promise<ShownComment> {
    return shown(await this.disposing.hide(by, reach, { planId, commentId }, read, reason));
  }

  @Get('comments/:commentId/sender')
  @May('planning:consult-plan', 'territory')
  @Does({
    id: 'getCommentSender',
    summary: 'Where the answer to a comment goes, as far as it was said and is still known: for the answer alone.',
    answer: CommentSender,
    refuses: UNKNOWN,
  })
  async sender(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @idParam('commentId') commentId: string,
  ): Promise<CommentSender> {
    return { email: await this.disposing.sender(by, reach, { planId, commentId }) };
  }

  @Post('comments/:commentId/sending')
  @HttpCode(200)
  @May('planning:consult-plan', 'territory')
  @Does({
    id: 'confirmCommentAnswerSent',
    summary: 'Says that the answer has left for who has no account: their address is forgotten.',
    answer: ShownComment,
    refuses: [...UNKNOWN, 'comment/nothing-to-send'],
  })
  async sent(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @idParam('commentId') commentId: string,
    @IfMatch() read: number,
  ): Promise<ShownComment> {
    return shown(await this.disposing.sent(by, reach, { planId, commentId }, read));
  }

  @Get('versions/:planVersion/annex')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'getConsultationAnnex',
    summary:
      'The official annex of a version: every comment since the version in force before it, with its answer, who and when.',
    answer: AnnexedComment,
    list: annexList,
    refuses: ['plan/not-found', 'plan/version-unknown'],
  })
  async annex(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @countParam('planVersion') planVersion: number,
    @Asked() asked: AskedList,
  ): Promise<Page<AnnexedComment>> {
    const plan = await this.transactions.run(scopeOf(by, this.clock.now()), (tx) =>
      loadOwnPlan(tx, planId, reach, planVersion),
    );
    return this.comments.annex(by, plan, asked);
  }

  @Get('comment-groups')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'listCommentGroups',
    summary: 'Comments that say the same, put together, with the one answer of each group.',
    answer: CommentGroups,
    refuses: ['plan/not-found'],
  })
  async groups(@By() by: Actor, @Within() reach: Reach, @idParam('planId') planId: string): Promise<CommentGroups> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      await loadOwnPlan(tx, planId, reach);
      return groupsOf(tx, planId);
    });
  }

  @Post('comment-groups')
  @May('planning:consult-plan', 'territory')
  @Does({
    id: 'groupComments',
    summary: 'Puts comments of one version together that say the same.',
    answer: ShownCommentGroup,
    refuses: [...UNKNOWN, 'comment/already-answered', 'comment/in-group', 'comment/hidden', 'comment/another-version'],
    example: { title: 'Doprava do malých obcí', commentIds: ['019a9d3e-1c00-7000-8000-000000000009'] },
  })
  async group(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @Body() body: GroupCommentsDto,
  ): Promise<ShownCommentGroup> {
    return shownGroup(await this.disposing.group(by, reach, planId, body));
  }

  @Post('comment-groups/:groupId/comments')
  @HttpCode(200)
  @May('planning:consult-plan', 'territory')
  @Does({
    id: 'joinCommentGroup',
    summary: 'Takes one more comment into a group.',
    answer: ShownCommentGroup,
    refuses: [...REGROUPED, 'comment/another-version'],
    example: { commentId: '019a9d3e-1c00-7000-8000-000000000009' },
  })
  async join(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @idParam('groupId') groupId: string,
    @IfMatch() read: number,
    @Body() { commentId }: JoinGroupDto,
  ): Promise<ShownCommentGroup> {
    return shownGroup(await this.disposing.join(by, reach, { planId, groupId }, commentId, read));
  }

  @Post('comment-groups/:groupId/comments/:commentId/leaving')
  @HttpCode(200)
  @May('planning:consult-plan', 'territory')
  @Does({
    id: 'leaveCommentGroup',
    summary: 'Takes a comment out of a group, before it is answered.',
    answer: ShownCommentGroup,
    refuses: [...REGROUPED, 'comment/not-in-group'],
  })
  async leave(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @idParam('groupId') groupId: string,
    @idParam('commentId') commentId: string,
    @IfMatch() read: number,
  ): Promise<ShownCommentGroup> {
    return shownGroup(await this.disposing.leave(by, reach, { planId, groupId, commentId }, read));
  }

  @Post('comment-groups/:groupId/disposition')
  @HttpCode(200)
  @May('planning:consult-plan', 'territory')
  @Does({
    id: 'disposeCommentGroup',
    summary: 'Answers every comment of a group at once; each author is told.',
    answer: ShownCommentGroup,
    refuses: ['plan/not-found', 'comment-group/not-found', 'comment-group/empty', 'comment/already-answered'],
    example: { disposition: 'partly', reason: 'Doprava je v opatření P1.2.' },
  })
  async dispose(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @idParam('groupId') groupId: string,
    @IfMatch() read: number,
    @Body() body: DisposeCommentDto,
  ): Promise<ShownCommentGroup> {
    return shownGroup(await this.disposing.disposeGroup(by, reach, { planId, groupId }, read, body));
  }
}
