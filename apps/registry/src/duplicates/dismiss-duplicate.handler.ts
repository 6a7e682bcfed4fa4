import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import { dismiss } from './suspicion.js';
import { SuspectTable } from './suspect.table.js';

@Injectable()
export class DismissDuplicate {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async dismiss(by: Actor, id: string, read: number, reason: string): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const suspect = await tx.load(SuspectTable, id);
      expectVersion(suspect, read);
      tx.store(SuspectTable, dismiss(suspect, by.id, at, reason), { action: 'dismiss', reason });
    });
  }
}
