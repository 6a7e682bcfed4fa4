import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, eachDue, LOG, type DueWork, type Recurring } from '@levada/platform';
import { tellAll } from '../applications/applications.queries.js';
import { unseal } from './round.js';
import { RoundTable } from './round.table.js';
import { lockedRound } from './rounds.queries.js';

const DUE: DueWork = {
  everyMs: 2_000,
  due: `select id, authority_id as "authorityId" from round
    where is_sealed and unsealed_at is null and deadline <= $1 order by deadline limit 100`,
  each: breakSeal,
  failing: 'a round could not be unsealed',
};

/** At the deadline of a sealed round its applications are told, all at once. */
@Injectable()
export class UnsealRounds implements OnApplicationBootstrap, BeforeApplicationShutdown {
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

/** Another replica may have been quicker: the lock shows it. */
async function breakSeal(tx: Tx, id: string): Promise<void> {
  const round = await lockedRound(tx, id, 'update');
  if (round.unsealedAt !== null) return;
  tx.store(RoundTable, unseal(round, tx.scope.at), { action: 'unseal' });
  await tellAll(tx, id);
}
