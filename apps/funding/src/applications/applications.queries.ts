import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor, type Reach } from '@levada/platform';
import { RoundTable } from '../rounds/round.table.js';
import { ApplicationTable } from './application.table.js';
import type { Application } from './application.js';

/** Those a run may decide: submitted, without a decision or a proposal by hand. */
export async function undecidedApplications(tx: Tx, roundId: string): Promise<Application[]> {
  const taken = await tx.query<{ id: string }>('select application_id as id from decision where round_id = $1', [
    roundId,
  ]);
  const ids = new Set(taken.map(({ id }) => id));
  return (await tx.list(ApplicationTable, { roundId, status: 'submitted' })).filter(({ id }) => !ids.has(id));
}

@Injectable()
export class Applications {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ofRound(by: Actor, reach: Reach, roundId: string): Promise<Application[]> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      await tx.load(RoundTable, roundId);
      const own = reach.everywhere ? {} : { organisationId: In([...reach.organisations]) };
      return tx.list(ApplicationTable, { roundId, ...own });
    });
  }
}
