import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, eachDue, LOG, type DueWork, type Recurring } from '@levada/platform';
import { lapseVariation } from './answer-variation.handler.js';

const DUE: DueWork = {
  everyMs: 10_000,
  due: `select id, authority_id as "authorityId" from variation
    where status in ('proposed', 'offered') and expires_at <= $1 order by expires_at limit 100`,
  each: lapseVariation,
  failing: 'a variation could not lapse',
};

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
    this.looking = eachDue(DUE, { transactions: this.transactions, clock: this.clock, log: this.log });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.looking?.stop();
  }
}
