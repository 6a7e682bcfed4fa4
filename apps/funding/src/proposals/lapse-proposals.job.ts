import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, eachDue, LOG, type DueWork, type Recurring } from '@levada/platform';
import { lapse } from './move-proposal.handler.js';

const DUE: DueWork = {
  everyMs: 10_000,
  due: `select id, authority_id as "authorityId" from proposal
    where status in ('draft', 'submitted', 'returned') and expires_at <= $1 order by expires_at limit 100`,
  each: lapse,
  failing: 'a proposal could not lapse',
};

/** What nobody decided in time lapses: the money that it held is free again. */
@Injectable()
export class LapseProposals implements OnApplicationBootstrap, BeforeApplicationShutdown {
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
