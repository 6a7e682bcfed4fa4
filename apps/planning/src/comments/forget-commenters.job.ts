import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { newId, type Clock } from '@levada/kernel';
import { EVERY_AUTHORITY, Transactions } from '@levada/persistence';
import { CLOCK, LOG, recurring, type Recurring } from '@levada/platform';
import { ADDRESS_DAYS, ADDRESS_DAYS_AFTER_ANSWER, forget } from './comment.js';
import { CommentTable } from './comment.table.js';

const LOOK_MS = 60_000;
const AT_ONCE = 100;
const DAY_MS = 86_400_000;

const DUE = `select id, authority_id as "authorityId" from plan_comment
  where email is not null and (made_at < $1 or disposed_at < $2) order by made_at limit ${AT_ONCE}`;

/** Forgets where an answer was to go when there is no more use in knowing it. */
@Injectable()
export class ForgetCommenters implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private looking: Recurring | undefined;

  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.looking = recurring(LOOK_MS, (isStopping) => this.look(isStopping), {
      ...{ log: this.log, failing: 'addresses of comments could not be forgotten' },
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.looking?.stop();
  }

  /** Another replica may have been quicker: the version shows it, and there is nothing left to do. */
  async look(isStopping: () => boolean): Promise<void> {
    const at = this.clock.now();
    const ago = (days: number): Date => new Date(at.getTime() - days * DAY_MS);
    const scope = { authorityId: EVERY_AUTHORITY, actorId: null, at, correlation: newId(at) };
    const due = await this.transactions.run(scope, (tx) =>
      tx.query<{ id: string; authorityId: string }>(DUE, [ago(ADDRESS_DAYS), ago(ADDRESS_DAYS_AFTER_ANSWER)]),
    );
    for (const { id, authorityId } of due) {
      if (isStopping()) return;
      await this.transactions.run({ ...scope, authorityId }, async (tx) =>
        tx.store(CommentTable, forget(await tx.load(CommentTable, id)), { action: 'forget-sender' }),
      );
    }
  }
}
