import { Inject, Injectable } from '@nestjs/common';
import { newId, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK } from '@levada/platform';
import { RoundTable } from '../rounds/round.table.js';
import { ApplicationTable } from './application.table.js';
import type { Application } from './application.js';

export async function applicationsOf(tx: Tx, roundId: string): Promise<Application[]> {
  return tx.list(ApplicationTable, { roundId });
}

@Injectable()
export class Applications {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ofRound(authorityId: string, roundId: string): Promise<Application[]> {
    const at = this.clock.now();
    return this.transactions.run({ authorityId, actorId: null, at, correlation: newId(at) }, async (tx) => {
      await tx.load(RoundTable, roundId);
      return applicationsOf(tx, roundId);
    });
  }
}
