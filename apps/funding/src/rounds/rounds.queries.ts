import { Inject, Injectable } from '@nestjs/common';
import { newId, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK } from '@levada/platform';
import { RoundTable } from './round.table.js';
import type { Round } from './round.js';

@Injectable()
export class Rounds {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(authorityId: string): Promise<Round[]> {
    const rounds = await this.transactions.run(this.scope(authorityId), (tx) => tx.list(RoundTable, {}));
    return rounds.sort((a, b) => (a.id < b.id ? 1 : -1));
  }

  async one(authorityId: string, id: string): Promise<Round> {
    return this.transactions.run(this.scope(authorityId), (tx) => tx.load(RoundTable, id));
  }

  private scope(authorityId: string) {
    const at = this.clock.now();
    return { authorityId, actorId: null, at, correlation: newId(at) };
  }
}
