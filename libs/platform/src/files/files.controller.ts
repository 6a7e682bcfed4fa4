import type { Readable } from 'node:stream';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Post,
  Query,
  Res,
  type StreamableFile,
  type Type,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { scopeOf, type Actor, type Reach } from '../access/actor.js';
import { May } from '../access/may.guard.js';
import type { Permission } from '../access/permissions.js';
import { By, idParam, IfMatch, Within } from '../http/parameters.js';
import type { Page } from '../http/paging.js';
import { Asked, Lists, type AskedList } from '../lists/lists.js';
import { Does } from '../openapi/does.js';
import { CLOCK } from '../service/tokens.js';
import { fileList, filesOf } from './file-list.js';
import type { Attachment, KeptFile } from './file.js';
import { FileQuery, RemoveFileBody, ShownFile } from './files.dto.js';
import { Bytes, Files, type MayAttach } from './files.js';

/** A noun that files hang on, and who may do what with them. Each of its checks throws the refusal. */
export interface FiledNoun {
  /** Of the files, with the noun's id in it: `api/v1/funding/applications/:applicationId/files`. */
  readonly path: string;
  readonly parameter: string;
  readonly noun: Attachment['noun'];
  /** What the operations are about: `CaseFile` gives `attachCaseFile`. */
  readonly called: string;
  readonly of: string;
  readonly attach: Permission;
  readonly read: Permission;
  readonly notThere: string;
  /** What else keeps somebody from it, whatever they want of its files. */
  readonly againstAll?: readonly string[];
  readonly againstAttaching?: readonly string[];
  readonly againstRemoval: readonly string[];
  /** Within the reader's reach, or not found. */
  reached(tx: Tx, id: string, reach: Reach, by: Actor): Promise<void>;
  /** Locks the noun: it stays as it is while the file comes. */
  mayAttach(tx: Tx, id: string, reach: Reach, by: Actor): Promise<void>;
  mayRemove(tx: Tx, id: string, reach: Reach, by: Actor, file: KeptFile | undefined): Promise<void>;
}

/** The doors to the files of a noun. */
export function filesDoor(noun: FiledNoun): Type {
  const attachedTo = (nounId: string): Attachment => ({ noun: noun.noun, nounId });
  const { called, againstAll = [] } = noun;

  @Controller(noun.path)
  class FilesController {
    constructor(
      @Inject(Files) private readonly files: Files,
      @Inject(Lists) private readonly lists: Lists,
      @Inject(Transactions) private readonly transactions: Transactions,
      @Inject(CLOCK) private readonly clock: Clock,
    ) {}

    @Post()
    @May(noun.attach, 'organisation')
    @Does({
      id: `attach${called}`,
      summary:
        'Attaches a file of at most 25 MB: 201 when it is new, 200 when the same bytes are there under this name.',
      takes: 'file',
      answer: ShownFile,
      status: [200, 201],
      refuses: [noun.notThere, ...againstAll, ...(noun.againstAttaching ?? [])],
    })
    async attach(
      @idParam(noun.parameter) id: string,
      @Query() told: FileQuery,
      @Bytes() bytes: Readable,
      @By() by: Actor,
      @Within() reach: Reach,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<ShownFile> {
      const may: MayAttach = (tx) => noun.mayAttach(tx, id, reach, by);
      const { file, added } = await this.files.keep(by, attachedTo(id), told, bytes, may);
      void reply.status(added ? 201 : 200);
      return this.one(by, id, file.id);
    }

    @Get()
    @May(noun.read, 'organisation')
    @Does({
      id: `list${called}s`,
      summary: `Files of ${noun.of}.`,
      answer: ShownFile,
      list: fileList,
      refuses: [noun.notThere, ...againstAll],
    })
    async list(
      @idParam(noun.parameter) id: string,
      @By() by: Actor,
      @Within() reach: Reach,
      @Asked() asked: AskedList,
    ): Promise<Page<ShownFile>> {
      await this.transactions.run(scopeOf(by, this.clock.now()), (tx) => noun.reached(tx, id, reach, by));
      return this.lists.answer(by, fileList, asked, filesOf(attachedTo(id)));
    }

    @Get(':id/content')
    @May(noun.read, 'organisation')
    @Does({
      id: `download${called}`,
      summary: 'The bytes of a file, as they were handed in.',
      gives: 'file',
      refuses: [noun.notThere, ...againstAll, 'file/not-found', 'file/removed'],
    })
    async download(
      @idParam(noun.parameter) nounId: string,
      @idParam('id') id: string,
      @By() by: Actor,
      @Within() reach: Reach,
    ): Promise<StreamableFile> {
      return this.files.download(by, attachedTo(nounId), id, (tx) => noun.reached(tx, nounId, reach, by));
    }

    @Post(':id/remove')
    @HttpCode(200)
    @May(noun.attach, 'organisation')
    @Does({
      id: `remove${called}`,
      summary:
        'Removes a file: the office any, a provider their own until it is decided. Its name, its hash and the reason stay.',
      answer: ShownFile,
      refuses: [
        noun.notThere,
        ...againstAll,
        ...noun.againstRemoval,
        'file/not-found',
        'file/not-yours',
        'file/removed',
      ],
      example: { reason: 'Handed in by mistake' },
    })
    async remove(
      @idParam(noun.parameter) nounId: string,
      @idParam('id') id: string,
      @Body() { reason }: RemoveFileBody,
      @IfMatch() read: number,
      @By() by: Actor,
      @Within() reach: Reach,
    ): Promise<ShownFile> {
      const may: MayAttach = (tx, file) => noun.mayRemove(tx, nounId, reach, by, file);
      await this.files.remove(by, attachedTo(nounId), id, read, reason, may);
      return this.one(by, nounId, id);
    }

    private one(by: Actor, nounId: string, id: string): Promise<ShownFile> {
      return this.lists.one(by, fileList, id, 'file/not-found', filesOf(attachedTo(nounId)));
    }
  }
  return FilesController;
}
