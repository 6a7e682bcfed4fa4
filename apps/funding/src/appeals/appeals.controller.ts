import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import type { IdempotencyKey } from '@levada/persistence';
import {
  Asked,
  By,
  Does,
  idParam,
  IfMatch,
  May,
  OnceIfAsked,
  Within,
  type Actor,
  type AskedList,
  type Page,
  type Reach,
} from '@levada/platform';
import { FileAppealBody, JudgeAppealBody, ShownAppeal } from './appeals.dto.js';
import { appealList, Appeals } from './appeals.queries.js';
import { JudgeAppeal } from './judge-appeal.handler.js';

const SEEN = ['appeal/not-found', 'appeal/answered'];

/** Providers who hold a decision to be wrong, and what somebody else says to it. */
@Controller('api/v1/funding')
export class AppealsController {
  constructor(
    @Inject(JudgeAppeal) private readonly handler: JudgeAppeal,
    @Inject(Appeals) private readonly appeals: Appeals,
  ) {}

  @Post('decisions/:decisionId/appeals')
  @May('funding:appeal', 'organisation')
  @Does({
    id: 'fileAppeal',
    summary: 'Appeals against a decision, within the days that its round allows.',
    answer: ShownAppeal,
    refuses: ['decision/not-found', 'appeal/not-possible', 'appeal/too-late', 'appeal/one-at-a-time'],
    example: { text: 'Uznatelné náklady nezahrnují noční službu, kterou zákon ukládá.' },
  })
  async file(
    @idParam('decisionId') decisionId: string,
    @Body() { text }: FileAppealBody,
    @By() by: Actor,
    @Within() reach: Reach,
    @OnceIfAsked() key?: IdempotencyKey,
  ): Promise<ShownAppeal> {
    const { id } = await this.handler.file(decisionId, text, by, reach, key);
    return this.appeals.one(by, reach, id);
  }

  @Get('appeals')
  @May('funding:read-funding', 'organisation')
  @Does({ id: 'listAppeals', summary: 'Appeals against decisions.', answer: ShownAppeal, list: appealList })
  async list(@By() by: Actor, @Within() reach: Reach, @Asked() asked: AskedList): Promise<Page<ShownAppeal>> {
    return this.appeals.list(by, reach, asked);
  }

  @Get('appeals/:id')
  @May('funding:read-funding', 'organisation')
  @Does({ id: 'getAppeal', summary: 'One appeal.', answer: ShownAppeal, refuses: ['appeal/not-found'] })
  async one(@idParam('id') id: string, @By() by: Actor, @Within() reach: Reach): Promise<ShownAppeal> {
    return this.appeals.one(by, reach, id);
  }

  @Post('appeals/:id/judge')
  @HttpCode(200)
  @May('funding:judge-appeal')
  @Does({
    id: 'judgeAppeal',
    summary: 'Upholds or dismisses an appeal, with the reason: by somebody who had no hand in the decision.',
    answer: ShownAppeal,
    refuses: [...SEEN, 'appeal/own-decision', 'conflict/recused'],
    example: { verdict: 'upheld', reason: 'Noční služba je uznatelným nákladem podle čl. 5.' },
  })
  async judge(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @Body() { verdict, reason }: JudgeAppealBody,
    @By() by: Actor,
    @Within() reach: Reach,
  ): Promise<ShownAppeal> {
    await this.handler.judge(id, version, verdict, reason, by);
    return this.appeals.one(by, reach, id);
  }

  @Post('appeals/:id/withdraw')
  @HttpCode(200)
  @May('funding:appeal', 'organisation')
  @Does({ id: 'withdrawAppeal', summary: 'Takes an appeal back.', answer: ShownAppeal, refuses: SEEN })
  async withdraw(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @By() by: Actor,
    @Within() reach: Reach,
  ): Promise<ShownAppeal> {
    await this.handler.withdraw(id, version, by, reach);
    return this.appeals.one(by, reach, id);
  }
}
