import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { newId, type Clock } from '@levada/kernel';
import { EVERY_AUTHORITY, Transactions } from '@levada/persistence';
import { CLOCK, LOG, recurring, type Recurring } from '@levada/platform';
import { signalsOf, writeSuspects } from './compare.queries.js';

const LOOK_MS = 1_000;
/** Well below a second: a long transaction holds up every relay. */
const BATCH = 20;

/** Compares what came or changed with all others of its authority, while nobody waits for it. */
@Injectable()
export class LookForDuplicates implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private looking: Recurring | undefined;

  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.looking = recurring(LOOK_MS, (isStopping) => this.lookAtAll(isStopping), {
      ...{ log: this.log, failing: 'organisations could not be compared' },
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.looking?.stop();
  }

  private async lookAtAll(isStopping: () => boolean): Promise<void> {
    while (!isStopping()) if (!(await this.lookAtSome())) return;
  }

  private lookAtSome(): Promise<boolean> {
    const at = this.clock.now();
    const scope = { authorityId: EVERY_AUTHORITY, actorId: null, at, correlation: newId(at) };
    return this.transactions.run(scope, async (tx) => {
      const claimed = await tx.query<{ authorityId: string; id: string }>(
        `with claimed as (
           delete from to_compare where seq in (
             select seq from to_compare where authority_id = (select authority_id from to_compare order by seq limit 1)
             order by seq limit ${BATCH} for update skip locked)
           returning authority_id as "authorityId", organisation_id as id)
         select distinct * from claimed order by id`,
      );
      if (claimed.length === 0) return false;
      const own = await tx.under({ ...scope, authorityId: claimed[0]!.authorityId });
      const ids = claimed.map(({ id }) => id);
      await writeSuspects(own, ids, await signalsOf(own, ids));
      return true;
    });
  }
}
