import { Inject, Injectable } from '@nestjs/common';
import { newId, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK } from '@levada/platform';
import { AllocationRunTable } from './allocation-run.table.js';
import type { AllocationRun } from './allocation-run.js';

@Injectable()
export class AllocationRuns {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async one(authorityId: string, id: string): Promise<AllocationRun> {
    const at = this.clock.now();
    return this.transactions.run({ authorityId, actorId: null, at, correlation: newId(at) }, (tx) =>
      tx.load(AllocationRunTable, id),
    );
  }

  async ofRound(authorityId: string, roundId: string): Promise<AllocationRun[]> {
    const at = this.clock.now();
    const runs = await this.transactions.run({ authorityId, actorId: null, at, correlation: newId(at) }, (tx) =>
      tx.list(AllocationRunTable, { roundId }),
    );
    return runs.sort((a, b) => (a.id < b.id ? 1 : -1));
  }
}
