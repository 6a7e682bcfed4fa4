import type { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Inject, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { refuse, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import {
  Asked,
  By,
  Bytes,
  CLOCK,
  Does,
  fileList,
  FileQuery,
  Files,
  filesOf,
  idParam,
  IfMatch,
  Lists,
  May,
  RemoveFileBody,
  scopeOf,
  ShownFile,
  Within,
  type Actor,
  type AskedList,
  type Attachment,
  type MayAttach,
  type Page,
  type Reach,
} from '@levada/platform';
import { ApplicationTable } from './application.table.js';

const attachedTo = (nounId: string): Attachment => ({ noun: 'application', nounId });

/** Of the reader's reach, or `application/not-found`; with `undecided`, one that nobody has decided yet. */
function reached(id: string, { everywhere, organisations }: Reach, { undecided = false } = {}): MayAttach {
  return async (tx) => {
    await tx.query('select from application where id = $1 for share', [id]);
    const { organisationId, status, reference } = await tx.load(ApplicationTable, id);
    if (!everywhere && !organisations.includes(organisationId)) throw refuse('application/not-found', { id });
    if (undecided && status === 'decided') throw refuse('application/decided', { reference });
  };
}

/** What an application comes with: its budget, statutes, letters. */
@Controller('api/v1/funding/applications/:applicationId/files')
export class ApplicationFilesController {
  constructor(
    @Inject(Files) private readonly files: Files,
    @Inject(Lists) private readonly lists: Lists,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @May('funding:attach-file', 'organisation')
  @Does({
    id: 'attachFile',
    summary: 'Attaches a file of at most 25 MB: 201 when it is new, 200 when the same bytes are there under this name.',
    takes: 'file',
    answer: ShownFile,
    status: [200, 201],
    refuses: ['application/not-found'],
  })
  async attach(
    @idParam('applicationId') id: string,
    @Query() told: FileQuery,
    @Bytes() bytes: Readable,
    @By() by: Actor,
    @Within() reach: Reach,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownFile> {
    const { file, added } = await this.files.keep(by, attachedTo(id), told, bytes, reached(id, reach));
    void reply.status(added ? 201 : 200);
    return this.one(by, id, file.id);
  }

  @Get()
  @May('funding:read-funding', 'organisation')
  @Does({
    id: 'listFiles',
    summary: 'Files of an application.',
    answer: ShownFile,
    list: fileList,
    refuses: ['application/not-found'],
  })
  async list(
    @idParam('applicationId') id: string,
    @By() by: Actor,
    @Within() reach: Reach,
    @Asked() asked: AskedList,
  ): Promise<Page<ShownFile>> {
    await this.transactions.run(scopeOf(by, this.clock.now()), reached(id, reach));
    return this.lists.answer(by, fileList, asked, filesOf(attachedTo(id)));
  }

  @Get(':id/content')
  @May('funding:read-funding', 'organisation')
  @Does({
    id: 'downloadFile',
    summary: 'The bytes of a file, as they were handed in.',
    gives: 'file',
    refuses: ['application/not-found', 'file/not-found', 'file/removed'],
  })
  async download(
    @idParam('applicationId') applicationId: string,
    @idParam('id') id: string,
    @By() by: Actor,
    @Within() reach: Reach,
  ): Promise<StreamableFile> {
    return this.files.download(by, attachedTo(applicationId), id, reached(applicationId, reach));
  }

  @Post(':id/remove')
  @HttpCode(200)
  @May('funding:attach-file', 'organisation')
  @Does({
    id: 'removeFile',
    summary: 'Removes a file while its application is undecided. Its name, its hash and the reason stay.',
    answer: ShownFile,
    refuses: ['application/not-found', 'application/decided', 'file/not-found', 'file/removed'],
    example: { reason: 'Handed in by mistake' },
  })
  async remove(
    @idParam('applicationId') applicationId: string,
    @idParam('id') id: string,
    @Body() { reason }: RemoveFileBody,
    @IfMatch() read: number,
    @By() by: Actor,
    @Within() reach: Reach,
  ): Promise<ShownFile> {
    const may = reached(applicationId, reach, { undecided: true });
    await this.files.remove(by, attachedTo(applicationId), id, read, reason, may);
    return this.one(by, applicationId, id);
  }

  private one(by: Actor, applicationId: string, id: string): Promise<ShownFile> {
    return this.lists.one(by, fileList, id, 'file/not-found', filesOf(attachedTo(applicationId)));
  }
}
