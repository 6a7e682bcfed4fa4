import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { EntrustmentTable } from '../entrustments/entrustment.table.js';
import { compensate, methodsOf } from './compensate.queries.js';
import { standingOf } from './compensations.queries.js';

@Injectable()
export class CalculateCompensation {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** For one act and year, by the method in force. What comes out as it stands already is not written again. */
  async calculate(entrustmentId: string, year: number, by: Actor): Promise<{ id: string }> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const act = await tx.load(EntrustmentTable, entrustmentId);
      const standing = await standingOf(tx, [act.id], year);
      const { calculated } = compensate(tx, act, await methodsOf(tx, year), {
        year,
        standing: standing.get(act.id),
        by: by.id,
      });
      return calculated;
    });
  }
}
