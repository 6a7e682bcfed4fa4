import type { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Inject, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
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
import type { Application } from './application.js';
import { ApplicationTable } from './application.table.js';

const attachedTo = (nounId: string): Attachment => ({ noun: 'application', nounId });

/** Within the reader's reach, or `application/not-found`. */
function reached(id: string, { everywhere, organisations }: Reach): (tx: Tx) => Promise<Application> {
  return async (tx) => {
    const application = await tx.load(ApplicationTable, id);
    const within = everywhere || organisations.includes(application.organisationId);
    if (!within) throw refuse('application/not-found', { id });
    return application;
  };
}

const locked = async (tx: Tx, id: string): Promise<void> => {
  await tx.query('select from application where id = $1 for share', [id]);
};

function mayAttach(id: string, reach: Reach): MayAttach {
  return async (tx) => {
    await locked(tx, id);
    await reached(id, reach)(tx);
  };
}

/** The office removes any, with its reason. A provider takes back what they handed in themselves, until it was decided on. */
function mayRemove(id: string, reach: Reach, by: Actor): MayAttach {
  return async (tx, file) => {
    await locked(tx, id);
    const { status, reference } = await reached(id, reach)(tx);
    if (reach.everywhere) return;
    if (status === 'decided') throw refuse('application/decided', { reference });
    if (file?.keptBy !== by.id) throw refuse('file/not-yours', { name: file?.name ?? '' });
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
    const { file, added } = await this.files.keep(by, attachedTo(id), told, bytes, mayAttach(id, reach));
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
    const may: MayAttach = async (tx) => void (await reached(applicationId, reach)(tx));
    return this.files.download(by, attachedTo(applicationId), id, may);
  }

  @Post(':id/remove')
  @HttpCode(200)
  @May('funding:attach-file', 'organisation')
  @Does({
    id: 'removeFile',
    summary:
      'Removes a file: the office any, a provider their own while the application is undecided. Its name, its hash and the reason stay.',
    answer: ShownFile,
    refuses: ['application/not-found', 'application/decided', 'file/not-found', 'file/not-yours', 'file/removed'],
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
    const may = mayRemove(applicationId, reach, by);
    await this.files.remove(by, attachedTo(applicationId), id, read, reason, may);
    return this.one(by, applicationId, id);
  }

  private one(by: Actor, applicationId: string, id: string): Promise<ShownFile> {
    return this.lists.one(by, fileList, id, 'file/not-found', filesOf(attachedTo(applicationId)));
  }
}
