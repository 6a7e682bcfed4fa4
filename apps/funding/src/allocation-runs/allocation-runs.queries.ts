import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { AllocationRunTable } from './allocation-run.table.js';
import type { AllocationRun } from './allocation-run.js';

@Injectable()
export class AllocationRuns {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async one(by: Actor, id: string): Promise<AllocationRun> {
    return this.transactions.run(scopeOf(by, this.clock.now()), (tx) => tx.load(AllocationRunTable, id));
  }

  async ofRound(by: Actor, roundId: string): Promise<AllocationRun[]> {
    const runs = await this.transactions.run(scopeOf(by, this.clock.now()), (tx) =>
      tx.list(AllocationRunTable, { roundId }),
    );
    return runs.sort((a, b) => (a.id < b.id ? 1 : -1));
  }
}
