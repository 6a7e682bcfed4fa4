import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { newId, type Clock } from '@levada/kernel';
import { EVERY_AUTHORITY, Transactions } from '@levada/persistence';
import { CLOCK, LOG, recurring, type Recurring } from '@levada/platform';
import type { CheckCode } from '../registration-rules/registration-rules.js';
import { VerifyOrganisation } from './verify-organisation.handler.js';

interface Due {
  readonly organisationId: string;
  readonly authorityId: string;
  readonly check: CheckCode;
}

const LOOK_MS = 2_000;
/** Longer than a source may take. Whoever claimed it and died: another asks then. */
const CLAIMED_MS = 60_000;

// One at a time, whoever looks: it is claimed before the source is asked.
const CLAIM = `
  update verification_schedule s set due_at = $2 from (
    select organisation_id, check_code from verification_schedule s where due_at <= $1
      and not exists (select from organisation o where o.id = s.organisation_id and o.merged_into is not null)
    order by due_at limit 1 for update skip locked) due
  where s.organisation_id = due.organisation_id and s.check_code = due.check_code
  returning s.organisation_id as "organisationId", s.authority_id as "authorityId", s.check_code as "check"`;

/** Asks outside sources again when it is time: those that were away, and those whose answer grows old. */
@Injectable()
export class RepeatChecks implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private looking: Recurring | undefined;

  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Logger,
    @Inject(VerifyOrganisation) private readonly verifying: VerifyOrganisation,
  ) {}

  onApplicationBootstrap(): void {
    const { log } = this;
    this.looking = recurring(LOOK_MS, (isStopping) => this.askDue(isStopping), {
      ...{ log, failing: 'checks that are due could not be asked' },
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.looking?.stop();
  }

  private async askDue(isStopping: () => boolean): Promise<void> {
    while (!isStopping()) {
      const due = await this.claim();
      if (!due) return;
      const { authorityId, organisationId, check } = due;
      await this.verifying.askAgain(authorityId, organisationId, check);
    }
  }

  private claim(): Promise<Due | undefined> {
    const at = this.clock.now();
    const scope = { authorityId: EVERY_AUTHORITY, actorId: null, at, correlation: newId(at) };
    return this.transactions.run(scope, async (tx) => {
      const answer = await tx.query(CLAIM, [at, new Date(at.getTime() + CLAIMED_MS)]);
      return (answer as unknown as [Due[], number])[0][0];
    });
  }
}
