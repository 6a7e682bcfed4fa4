import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { RoundTable } from './round.table.js';
import type { Round } from './round.js';

/**
 * The round, held as it is for this transaction: `share` while an application comes in, `update` while it is calculated
 * or decided. Else an application could slip into a round in the moment in which it is decided.
 */
export async function lockedRound(tx: Tx, id: string, strength: 'share' | 'update'): Promise<Round> {
  await tx.query(`select from round where id = $1 for ${strength}`, [id]);
  return tx.load(RoundTable, id);
}

@Injectable()
export class Rounds {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(by: Actor): Promise<Round[]> {
    const rounds = await this.transactions.run(scopeOf(by, this.clock.now()), (tx) => tx.list(RoundTable, {}));
    return rounds.sort((a, b) => (a.id < b.id ? 1 : -1));
  }

  async one(by: Actor, id: string): Promise<Round> {
    return this.transactions.run(scopeOf(by, this.clock.now()), (tx) => tx.load(RoundTable, id));
  }
}
