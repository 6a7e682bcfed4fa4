import { Body, Controller, Get, HttpCode, Inject, Post, type Type } from '@nestjs/common';
import type { Static } from '@sinclair/typebox';
import type { DataSource } from 'typeorm';
import { newId, refuse, type Clock } from '@levada/kernel';
import { beginReplay, checkLog, EVERY_AUTHORITY, Transactions, type Scope } from '@levada/persistence';
import type { Actor } from '../access/actor.js';
import { May } from '../access/may.guard.js';
import type { Page } from '../http/paging.js';
import { By, idParam } from '../http/parameters.js';
import { checkFiles } from '../files/check-files.js';
import { among, equals, type ListDefinition } from '../lists/list.js';
import { Asked, Lists, type AskedList } from '../lists/lists.js';
import { TITLES } from '../lists/titles.js';
import { Does } from '../openapi/does.js';
import { CLOCK, DATABASE, OPERATIONS } from '../service/tokens.js';
import {
  DiscardDeadLetterBody,
  LogCheckAnswer,
  ReplayAnswer,
  ReplayBody,
  RetriedAnswer,
  ShownDeadLetter,
} from './operations.dto.js';

/** What a service lends its operations. */
export interface Operations {
  /** Tables of what is known, by producer. */
  readonly projections: Readonly<Record<string, readonly string[]>>;
  inboxMoved(): void;
  retry(id: string): Promise<Static<typeof RetriedAnswer>>;
  digests(): Promise<Readonly<Record<string, string>>>;
}

type Row = Omit<ShownDeadLetter, 'at' | 'n'> & { readonly at: Date; readonly n: string };

const deadLetterList: ListDefinition<Row, ShownDeadLetter> = {
  columns: 'd.id, d.producer, d.epoch, d.n, d.type, d.cause, d.tries, d.status, d.at',
  from: 'dead_letter d',
  id: 'd.id',
  filters: {
    producer: equals('d.producer', 'text', 'Told by these services.'),
    type: equals('d.type', 'text', 'Of these types.'),
    status: among('d.status', ['waiting', 'retried', 'discarded'], 'What became of it.', 'waiting'),
  },
  sorts: { id: { sql: 'd.id', type: 'uuid' } },
  order: 'id',
  search: ['d.type', 'd.cause'],
  show: ({ at, n, ...row }) => ({ ...row, n: Number(n), at: at.toISOString() }),
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.source, value: ({ producer }) => producer },
    { title: TITLES.text, value: ({ type }) => type },
    { title: TITLES.reason, value: ({ cause }) => cause },
    { title: TITLES.status, value: ({ status }) => status },
  ],
};

/** The operator's doors into a service: what it put aside, what it heard, and whether all of it still fits. */
export function operationsOf(service: string): Type {
  @Controller(`api/v1/${service}`)
  class OperationsController {
    constructor(
      @Inject(Lists) private readonly lists: Lists,
      @Inject(Transactions) private readonly transactions: Transactions,
      @Inject(DATABASE) private readonly database: DataSource,
      @Inject(CLOCK) private readonly clock: Clock,
      @Inject(OPERATIONS) private readonly operations: Operations,
    ) {}

    @Get('dead-letters')
    @May('operations:read-operations')
    @Does({
      id: 'listDeadLetters',
      summary: 'Events that were put aside.',
      answer: ShownDeadLetter,
      list: deadLetterList,
    })
    async deadLetters(@Asked() asked: AskedList): Promise<Page<ShownDeadLetter>> {
      return this.lists.answer({ authorityId: EVERY_AUTHORITY }, deadLetterList, asked);
    }

    @Post('dead-letters/:id/retry')
    @HttpCode(200)
    @May('operations:operate')
    @Does({
      id: 'retryDeadLetter',
      summary: 'Tries an event again; when it fails again it stays, with the new cause.',
      answer: RetriedAnswer,
      refuses: ['dead-letter/not-waiting'],
    })
    async retry(@idParam('id') id: string): Promise<Static<typeof RetriedAnswer>> {
      return this.operations.retry(id);
    }

    @Post('dead-letters/:id/discard')
    @HttpCode(200)
    @May('operations:operate')
    @Does({
      id: 'discardDeadLetter',
      summary: 'Gives an event up for good, with the reason.',
      answer: ShownDeadLetter,
      refuses: ['dead-letter/not-waiting'],
      example: { reason: 'Told by a test, means nothing' },
    })
    async discard(
      @By() by: Actor,
      @idParam('id') id: string,
      @Body() { reason }: DiscardDeadLetterBody,
    ): Promise<ShownDeadLetter> {
      await this.transactions.run(this.scopeOf(by), async (tx) => {
        const gone = await tx.query(
          `with gone as (update dead_letter set status = 'discarded', cause = cause || E'\\ndiscarded: ' || $2
             where id = $1 and status = 'waiting' returning id) select id from gone`,
          [id, reason],
        );
        if (gone.length === 0) throw refuse('dead-letter/not-waiting', { id });
      });
      return this.lists.one({ authorityId: EVERY_AUTHORITY }, deadLetterList, id, 'dead-letter/not-waiting');
    }

    @Post('replay')
    @HttpCode(200)
    @May('operations:operate')
    @Does({
      id: 'replayLog',
      summary:
        'Hears a producer’s log again from its start: what is known of it is told anew, and what is no longer told goes.',
      answer: ReplayAnswer,
      refuses: ['replay/nothing-heard'],
      example: { producer: 'planning' },
    })
    async replay(@By() by: Actor, @Body() { producer }: ReplayBody): Promise<Static<typeof ReplayAnswer>> {
      const tables = Object.hasOwn(this.operations.projections, producer)
        ? this.operations.projections[producer]
        : undefined;
      const begun =
        tables && (await this.transactions.run(this.scopeOf(by), (tx) => beginReplay(tx, producer, tables)));
      if (!begun) throw refuse('replay/nothing-heard', { producer });
      this.operations.inboxMoved();
      return { producer, epoch: begun.epoch, n: begun.n };
    }

    @Get('check')
    @May('operations:read-operations')
    @Does({
      id: 'checkLog',
      summary: 'Looks at every row of the log, the inbox and the audit chains, and at every file. Takes its time.',
      answer: LogCheckAnswer,
    })
    async check(): Promise<LogCheckAnswer> {
      const { log, inbox, deadLetters, audit } = await checkLog(this.database);
      const digests = await this.operations.digests();
      const files = await checkFiles(this.transactions);
      return { log, inbox: [...inbox], deadLetters, audit: [...audit], files, digests: { ...digests } };
    }

    private scopeOf(by: Actor): Scope {
      const at = this.clock.now();
      return { authorityId: EVERY_AUTHORITY, actorId: by.id, at, correlation: newId(at) };
    }
  }
  return OperationsController;
}
