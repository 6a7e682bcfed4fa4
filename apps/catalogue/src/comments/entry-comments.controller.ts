import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import type { Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import {
  Asked,
  By,
  CLOCK,
  Does,
  idParam,
  IfMatch,
  Lists,
  May,
  scopeOf,
  Within,
  type Actor,
  type AskedList,
  type Page,
  type Reach,
} from '@levada/platform';
import { loadVersion, sightOf } from '../versions/versions.queries.js';
import { AnswerEntryCommentDto, MakeEntryCommentDto, shown, ShownEntryComment } from './entry-comments.dto.js';
import { EntryComments } from './manage-comments.handler.js';
import { entryCommentList } from './entry-comments.queries.js';

@Controller('api/v1/catalogue/versions/:id/comments')
export class EntryCommentsController {
  constructor(
    @Inject(EntryComments) private readonly comments: EntryComments,
    @Inject(Lists) private readonly lists: Lists,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @May('catalogue:comment-catalogue', 'organisation')
  @Does({
    id: 'makeEntryComment',
    summary: 'Comments on an entry of a version that is discussed, or on the whole.',
    answer: ShownEntryComment,
    refuses: [
      ...['catalogue-version/not-found', 'entry-comment/not-discussed', 'entry-comment/unknown-code'],
      'participant/not-found',
    ],
    example: { code: 'W1', text: 'Der Nachtdienst fehlt.', authorName: 'Frauenhaus' },
  })
  async make(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') id: string,
    @Body() body: MakeEntryCommentDto,
  ): Promise<ShownEntryComment> {
    return shown(await this.comments.make(by, reach, id, body));
  }

  @Get()
  @May('catalogue:read-catalogue', 'anywhere')
  @Does({
    id: 'listEntryComments',
    summary: 'What was said of a version, with the answers.',
    answer: ShownEntryComment,
    list: entryCommentList,
    refuses: ['catalogue-version/not-found'],
  })
  async list(@By() by: Actor, @idParam('id') id: string, @Asked() asked: AskedList): Promise<Page<ShownEntryComment>> {
    await this.transactions.run(scopeOf(by, this.clock.now()), (tx) => loadVersion(tx, id, sightOf(by)));
    return this.lists.answer(by, entryCommentList, asked, [(bind) => `c.version_id = ${bind(id)}`]);
  }

  @Post(':commentId/disposition')
  @HttpCode(200)
  @May('catalogue:draft-catalogue')
  @Does({
    id: 'answerEntryComment',
    summary: 'Answers a comment, with the reason that its author is told.',
    answer: ShownEntryComment,
    refuses: [
      ...['catalogue-version/not-found', 'catalogue-version/not-editable', 'entry-comment/not-found'],
      'comment/already-answered',
    ],
    example: { disposition: 'accepted', reason: 'In W1 aufgenommen.' },
  })
  async answer(
    @By() by: Actor,
    @idParam('id') id: string,
    @idParam('commentId') commentId: string,
    @IfMatch() read: number,
    @Body() body: AnswerEntryCommentDto,
  ): Promise<ShownEntryComment> {
    return shown(await this.comments.answer(by, { versionId: id, commentId }, read, body));
  }
}
