import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { newId, type Clock } from '@levada/kernel';
import { EVERY_AUTHORITY, Transactions, type Tx } from '@levada/persistence';
import { CLOCK, LOG, recurring, type Recurring } from '@levada/platform';
import { tellAll } from '../applications/applications.queries.js';
import { unseal } from './round.js';
import { RoundTable } from './round.table.js';
import { lockedRound } from './rounds.queries.js';

const LOOK_MS = 2_000;
const DUE = `select id, authority_id as "authorityId" from round
  where is_sealed and unsealed_at is null and deadline <= $1 order by deadline limit 100`;

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
    this.looking = recurring(LOOK_MS, (isStopping) => this.look(isStopping), {
      ...{ log: this.log, failing: 'rounds could not be unsealed' },
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.looking?.stop();
  }

  async look(isStopping: () => boolean): Promise<void> {
    const at = this.clock.now();
    const scope = { authorityId: EVERY_AUTHORITY, actorId: null, at, correlation: newId(at) };
    const due = await this.transactions.run(scope, (tx) => tx.query<{ id: string; authorityId: string }>(DUE, [at]));
    for (const { id, authorityId } of due) {
      if (isStopping()) return;
      await this.transactions.run({ ...scope, authorityId }, (tx) => breakSeal(tx, id));
    }
  }
}

/** Another replica may have been quicker: the lock shows it. */
async function breakSeal(tx: Tx, id: string): Promise<void> {
  const round = await lockedRound(tx, id, 'update');
  if (round.unsealedAt !== null) return;
  tx.store(RoundTable, unseal(round, tx.scope.at), { action: 'unseal' });
  await tellAll(tx, id);
}
