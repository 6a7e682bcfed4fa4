import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { newId, type Clock } from '@levada/kernel';
import { EVERY_AUTHORITY, Transactions } from '@levada/persistence';
import { CLOCK, LOG, recurring, type Recurring } from '@levada/platform';
import { lapseVariation } from './answer-variation.handler.js';

const LOOK_MS = 10_000;
const AT_ONCE = 100;
const DUE = `select id, authority_id as "authorityId" from variation
  where status in ('proposed', 'offered') and expires_at <= $1 order by expires_at limit ${AT_ONCE}`;

/** What nobody answered in time lapses: the money that it held is free again. */
@Injectable()
export class LapseVariations implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private looking: Recurring | undefined;

  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.looking = recurring(LOOK_MS, (isStopping) => this.look(isStopping), {
      ...{ log: this.log, failing: 'variations could not lapse' },
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.looking?.stop();
  }

  async look(isStopping: () => boolean): Promise<void> {
    const at = this.clock.now();
    const scope = { authorityId: EVERY_AUTHORITY, actorId: null, at, correlation: newId(at) };
    const due = await this.transactions.run(scope, (tx) => tx.query<{ id: string; authorityId: string }>(DUE, [at]));
    for (const { id, authorityId } of due) {
      if (isStopping()) return;
      // What another replica was quicker with keeps the rest waiting no longer than this.
      await this.transactions
        .run({ ...scope, authorityId }, (tx) => lapseVariation(tx, id))
        .catch((error: unknown) =>
          this.log.warn({ variationId: id, error: String(error) }, 'a variation could not lapse'),
        );
    }
  }
}
