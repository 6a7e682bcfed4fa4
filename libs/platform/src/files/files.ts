import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createParamDecorator, Inject, Injectable, StreamableFile, type ExecutionContext } from '@nestjs/common';
import { create as dispositionOf } from 'content-disposition';
import type { FastifyRequest } from 'fastify';
import { newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type Scope, type Tx } from '@levada/persistence';
import { scopeOf, type Actor } from '../access/actor.js';
import { expectVersion } from '../http/parameters.js';
import { CLOCK } from '../service/tokens.js';
import { arriving, keep, MOST_BYTES, MOST_FILES, remove, type Attachment, type KeptFile } from './file.js';
import { FileTable } from './file.table.js';

/** The bytes of a request to a route that `takes: 'file'`: read once, as they come. */
export const Bytes = createParamDecorator((_: unknown, context: ExecutionContext): Readable => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!(body instanceof Readable)) throw refuse('request/not-a-file');
  return body;
});

/** Says whether the noun is there and may have this done, and locks it where it has to stay so. Throws a refusal. */
export type MayAttach = (tx: Tx, file?: KeptFile) => Promise<void>;

const CHUNK_BYTES = 256 * 1024;
/** The files of one noun come in one after another where it is counted. */
const LOCK = 'select pg_advisory_xact_lock(hashtextextended($1, 2))';
/** What never arrived whole is swept away with the next file of the authority. */
const GIVEN_UP_MS = 86_400_000;

/**
 * Files of a service's nouns, a part at a time: nobody holds a whole one in memory, and no transaction is open while
 * somebody's line is slow.
 */
@Injectable()
export class Files {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Keeps what arrives. The same bytes under the same name again are the file that is there already. */
  async keep(
    by: Actor,
    of: Attachment,
    told: { name: string; mediaType?: string | undefined },
    bytes: Readable,
    may: MayAttach,
  ): Promise<{ file: KeptFile; added: boolean }> {
    const at = this.clock.now();
    const scope = scopeOf(by, at);
    const { name, mediaType = 'application/octet-stream' } = told;
    const file = arriving({ id: newId(at), authorityId: by.authorityId, ...of, name, mediaType }, { by: by.id, at });
    await this.transactions.run(scope, async (tx) => {
      await may(tx);
      await tx.query(LOCK, [of.nounId]);
      await refuseTooMany(tx, of, ['arriving', 'kept']);
      await tx.query(`delete from file where status = 'arriving' and kept_at < $1`, [
        new Date(at.getTime() - GIVEN_UP_MS),
      ]);
      tx.append(FileTable, [file]);
    });
    try {
      const arrived = await this.take(scope, file, bytes);
      return await this.transactions.run(scope, async (tx) => {
        await may(tx);
        await tx.query(LOCK, [of.nounId]);
        const same = await tx.find(FileTable, { ...of, name, sha256: arrived.sha256, status: 'kept' });
        if (same) {
          await tx.query('delete from file where id = $1', [file.id]);
          return { file: same, added: false };
        }
        await refuseTooMany(tx, of, ['kept']);
        const kept = keep(file, arrived);
        tx.store(FileTable, kept, { action: 'keep', detail: { ...of, name, ...arrived } });
        return { file: kept, added: true };
      });
    } catch (error) {
      await this.transactions.run(scope, (tx) => tx.query('delete from file where id = $1', [file.id]));
      throw error;
    }
  }

  /** Its bytes go, for the reason that is told; its name and hash stay. */
  async remove(by: Actor, of: Attachment, id: string, read: number, reason: string, may: MayAttach): Promise<KeptFile> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const file = await loadFile(tx, of, id);
      await may(tx, file);
      expectVersion(file, read);
      const removed = remove(file, { by: by.id, at, reason });
      tx.store(FileTable, removed, { action: 'remove', detail: { reason } });
      await tx.flush();
      await tx.query('delete from file_chunk where file_id = $1', [id]);
      return removed;
    });
  }

  /** As a download, whatever it is: nothing that somebody handed in is opened as a page of ours. */
  async download(by: Actor, of: Attachment, id: string, may: MayAttach): Promise<StreamableFile> {
    const file = await this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      await may(tx);
      return loadFile(tx, of, id);
    });
    if (file.status === 'removed') throw refuse('file/removed', { name: file.name });
    return new StreamableFile(Readable.from(this.bytesOf(file)), {
      type: file.mediaType,
      disposition: dispositionOf(file.name),
      length: file.size,
    });
  }

  private async take(
    scope: Scope,
    { id, authorityId }: KeptFile,
    bytes: Readable,
  ): Promise<{ size: number; sha256: string }> {
    const hash = createHash('sha256');
    let size = 0;
    let n = 0;
    for await (const chunk of chunksOf(bytes)) {
      size += chunk.length;
      if (size > MOST_BYTES) throw refuse('file/too-large', { most: MOST_BYTES / 1024 / 1024 });
      hash.update(chunk);
      await this.transactions.run(scope, (tx) =>
        tx.query('insert into file_chunk (file_id, n, authority_id, bytes) values ($1, $2, $3, $4)', [
          ...[id, n, authorityId, chunk],
        ]),
      );
      n += 1;
    }
    return { size, sha256: hash.digest('hex') };
  }

  /** The last part is handed over only when all of them are what was handed in: otherwise the download breaks off. */
  private async *bytesOf({ id, authorityId, sha256 }: KeptFile): AsyncGenerator<Buffer> {
    const hash = createHash('sha256');
    let held: Buffer | undefined;
    for (let n = 0; ; n += 1) {
      const [part] = await this.transactions.read({ authorityId }, (query) =>
        query<{ bytes: Buffer }>('select bytes from file_chunk where file_id = $1 and n = $2', [id, n]),
      );
      if (!part) break;
      hash.update(part.bytes);
      if (held) yield held;
      held = part.bytes;
    }
    if (hash.digest('hex') !== sha256) throw new Error(`file ${id} is not what was handed in`);
    if (held) yield held;
  }
}

/** Of that noun, or `file/not-found`; one that still arrives is not there yet. */
async function loadFile(tx: Tx, of: Attachment, id: string): Promise<KeptFile> {
  const file = await tx.load(FileTable, id);
  if (file.noun !== of.noun || file.nounId !== of.nounId || file.status === 'arriving')
    throw refuse('file/not-found', { id });
  return file;
}

async function refuseTooMany(
  tx: Tx,
  { noun, nounId }: Attachment,
  counted: readonly KeptFile['status'][],
): Promise<void> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::int as count from file where noun = $1 and noun_id = $2 and status = any($3)`,
    [noun, nounId, counted],
  );
  if (row!.count >= MOST_FILES) throw refuse('file/too-many', { most: MOST_FILES });
}

/** Lines bring bytes in pieces of any length; the database keeps them in pieces of one. */
async function* chunksOf(bytes: Readable): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const piece of bytes as AsyncIterable<Buffer>) {
    waiting.push(piece);
    length += piece.length;
    if (length < CHUNK_BYTES) continue;
    const all = Buffer.concat(waiting);
    const whole = all.length - (all.length % CHUNK_BYTES);
    for (let from = 0; from < whole; from += CHUNK_BYTES) yield all.subarray(from, from + CHUNK_BYTES);
    waiting = [all.subarray(whole)];
    length = all.length - whole;
  }
  if (length > 0) yield Buffer.concat(waiting);
}
