import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import type { Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import {
  Asked,
  By,
  CLOCK,
  countParam,
  Does,
  idParam,
  Lists,
  scopeOf,
  Visitors,
  type Actor,
  type AskedList,
  type Page,
} from '@levada/platform';
import { CommentPubliclyDto, PublicComment, PublicPlan, PublicPlanContent } from './comments.dto.js';
import { MakeComment } from './make-comment.handler.js';
import { publicCommentList, publicPlanList, publicVersion } from './public-consultations.queries.js';

/** Without an account: what is consulted and what is in force, and what people say of it. */
@Controller('api/v1/planning/public/:authority/plans')
export class PublicConsultationsController {
  constructor(
    @Inject(MakeComment) private readonly making: MakeComment,
    @Inject(Lists) private readonly lists: Lists,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Visitors()
  @Does({
    id: 'listPublicPlans',
    summary: 'Versions of plans that are in consultation or in force.',
    answer: PublicPlan,
    list: publicPlanList,
  })
  async plans(@By() by: Actor, @Asked() asked: AskedList): Promise<Page<PublicPlan>> {
    return this.lists.answer(by, publicPlanList, asked, [
      (bind) => `v.authority_id = ${bind(by.authorityId)}`,
      () => `v.status in ('in-consultation', 'adopted')`,
    ]);
  }

  @Get(':planId/versions/:planVersion')
  @Visitors()
  @Does({
    id: 'getPublicPlan',
    summary: 'A version that is in consultation or was adopted, with its passages and elements.',
    answer: PublicPlanContent,
    refuses: ['plan/not-found', 'plan/version-unknown'],
  })
  async version(
    @By() by: Actor,
    @idParam('planId') planId: string,
    @countParam('planVersion') planVersion: number,
  ): Promise<PublicPlanContent> {
    return this.transactions.run(scopeOf(by, this.clock.now()), (tx) => publicVersion(tx, planId, planVersion));
  }

  @Post(':planId/comments')
  @Visitors()
  @Does({
    id: 'commentPublicly',
    summary:
      'Comments without an account on what is in consultation. It is held until an officer shows it; its id leads to the answer.',
    answer: PublicComment,
    refuses: ['plan/not-found', 'comment/no-consultation', 'comment/too-late', 'comment/unknown-element'],
    example: { elementCode: 'P1', text: 'Chybí doprava do malých obcí.', name: 'Jana N.', email: 'jana@example.org' },
  })
  async comment(
    @By() by: Actor,
    @idParam('planId') planId: string,
    @Body() body: CommentPubliclyDto,
  ): Promise<PublicComment> {
    const { id } = await this.making.makePublicly(by, planId, body);
    return this.lists.one(by, publicCommentList, id, 'comment/not-found');
  }

  @Get(':planId/comments')
  @Visitors()
  @Does({
    id: 'listPublicComments',
    summary: 'Comments that an officer let through, with their answers.',
    answer: PublicComment,
    list: publicCommentList,
  })
  async comments(
    @By() by: Actor,
    @idParam('planId') planId: string,
    @Asked() asked: AskedList,
  ): Promise<Page<PublicComment>> {
    return this.lists.answer(by, publicCommentList, asked, [
      (bind) => `c.plan_id = ${bind(planId)}`,
      () => `c.visibility = 'shown'`,
    ]);
  }

  @Get(':planId/comments/:commentId')
  @Visitors()
  @Does({
    id: 'getPublicComment',
    summary: 'One comment, for whoever has its id: where it stands, and its answer.',
    answer: PublicComment,
    refuses: ['comment/not-found'],
  })
  async one(
    @By() by: Actor,
    @idParam('planId') planId: string,
    @idParam('commentId') id: string,
  ): Promise<PublicComment> {
    return this.lists.one(by, publicCommentList, id, 'comment/not-found', [
      (bind) => `c.plan_id = ${bind(planId)}`,
      () => `c.visibility <> 'hidden'`,
    ]);
  }
}
