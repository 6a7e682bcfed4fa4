import { Inject, Injectable } from '@nestjs/common';
import { ClockMovedV1 } from '@levada/contracts';
import type { Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { advance, HOUSE_CLOCK, type HouseClock } from './house-clock.js';
import { HouseClockTable } from './house-clock.table.js';

@Injectable()
export class AdvanceClock {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async advance(seconds: number, by: Actor): Promise<HouseClock> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtext('house clock'))`);
      const next = advance(await tx.find(HouseClockTable, { id: HOUSE_CLOCK }), seconds);
      tx.store(HouseClockTable, next, { action: 'advance', detail: { seconds } });
      const { id: subject, version, aheadSeconds } = next;
      tx.publish(ClockMovedV1, { subject, version, data: { aheadSeconds } });
      return next;
    });
  }
}
