import { Controller, Get, Inject, Post, Query, StreamableFile } from '@nestjs/common';
import { create as dispositionOf } from 'content-disposition';
import type { Clock } from '@levada/kernel';
import type { IdempotencyKey } from '@levada/persistence';
import {
  Asked,
  By,
  CLOCK,
  Does,
  EVERYWHERE,
  HeavyWork,
  idParam,
  May,
  OnceIfAsked,
  scopeOf,
  Within,
  type Actor,
  type AskedList,
  type Page,
  type Reach,
} from '@levada/platform';
import { IssueLetters } from './issue-letters.handler.js';
import { LetterQuery, ShownIssuedLetters, ShownLetter } from './letters.dto.js';
import { letterList, Letters } from './letters.queries.js';

const ISSUED = [
  ...[
    'letter-settings/none',
    'letter/no-remedy',
    'letter/issued-already',
    'letter/decision-varied',
    'letter/sentence-not-known',
  ],
  ...['organisation/not-known', 'paper/no-printer'],
];

/** What an applicant is told of a decision, on paper that a screen reader can read. */
@Controller('api/v1/funding')
export class LettersController {
  constructor(
    @Inject(IssueLetters) private readonly handler: IssueLetters,
    @Inject(Letters) private readonly letters: Letters,
    @Inject(HeavyWork) private readonly work: HeavyWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('decisions/:id/letter')
  @May('funding:issue-letter')
  @Does({
    id: 'issueLetter',
    summary:
      'Issues the letter of a decision, in the language that is named, else in the applicant’s, and tells the applicant.',
    answer: ShownLetter,
    refuses: ['decision/not-found', ...ISSUED],
  })
  async one(
    @idParam('id') decisionId: string,
    @Query() { language }: LetterQuery,
    @By() by: Actor,
    @OnceIfAsked() key?: IdempotencyKey,
  ): Promise<ShownLetter> {
    const [id] = await this.handler.issue({ decisionId }, language, by, key);
    return this.letters.one(by, EVERYWHERE, id!);
  }

  @Post('proposals/:id/letters')
  @May('funding:issue-letter')
  @Does({
    id: 'issueLetters',
    summary: 'Issues the letters of all decisions out of a proposal that have none yet: all of them, or none.',
    answer: ShownIssuedLetters,
    refuses: ['proposal/not-found', 'proposal/not-so-now', 'letter/nothing-to-issue', ...ISSUED],
  })
  async all(
    @idParam('id') proposalId: string,
    @Query() { language }: LetterQuery,
    @By() by: Actor,
    @OnceIfAsked() key?: IdempotencyKey,
  ): Promise<ShownIssuedLetters> {
    const issued = await this.handler.issue({ proposalId }, language, by, key);
    return { proposalId, issued: issued.length };
  }

  @Get('letters')
  @May('funding:read-funding', 'organisation')
  @Does({ id: 'listLetters', summary: 'Letters of decision, newest first.', answer: ShownLetter, list: letterList })
  async list(@By() by: Actor, @Within() reach: Reach, @Asked() asked: AskedList): Promise<Page<ShownLetter>> {
    return this.letters.list(by, reach, asked);
  }

  @Get('letters/:id')
  @May('funding:read-funding', 'organisation')
  @Does({ id: 'getLetter', summary: 'One letter of decision.', answer: ShownLetter, refuses: ['letter/not-found'] })
  async read(@idParam('id') id: string, @By() by: Actor, @Within() reach: Reach): Promise<ShownLetter> {
    return this.letters.one(by, reach, id);
  }

  @Get('letters/:id/file')
  @May('funding:read-funding', 'organisation')
  @Does({
    id: 'downloadLetter',
    summary:
      'The letter as PDF/UA, made again of what it was issued with: the very bytes that were issued, or a refusal.',
    gives: 'file',
    refuses: ['letter/not-found', 'letter/not-the-same', 'paper/no-printer'],
  })
  async file(@idParam('id') id: string, @By() by: Actor, @Within() reach: Reach): Promise<StreamableFile> {
    const { reference } = await this.letters.one(by, reach, id);
    const asked = { id, scope: scopeOf(by, this.clock.now()) };
    const bytes = Buffer.from(await this.work.run<string>('printLetter', asked), 'base64');
    return new StreamableFile(bytes, {
      ...{ type: 'application/pdf', length: bytes.length, disposition: dispositionOf(`letter-${reference}.pdf`) },
    });
  }
}
