import { Inject, Injectable } from '@nestjs/common';
import { newId, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import { assess, type Application } from '../applications/application.js';
import { ApplicationTable } from '../applications/application.table.js';
import { expectNotRecused } from '../conflicts/conflicts.queries.js';
import { refuseUnlessOpen } from '../rounds/round.js';
import { lockedRound } from '../rounds/rounds.queries.js';
import { assessedNow, expectNotClosed } from './assessment.queries.js';
import { ClosedAssessmentTable, ModerationTable } from './assessment.table.js';
import type { ModerateBody } from './assessments.dto.js';
import { closeAssessment, moderate } from './closing.js';
import { textOf } from './write-review.handler.js';

@Injectable()
export class CloseAssessment {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async moderate(applicationId: string, { scores, reason }: ModerateBody, by: Actor): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const application = await assessable(tx, applicationId, by);
      const { authorityId, revision } = application;
      const asked = { id: newId(at), authorityId, applicationId, revision, reason, person: by.id, at };
      const moderation = moderate(await assessedNow(tx, application), { ...asked, scores: textOf({ scores }).scores });
      tx.store(ModerationTable, moderation, { action: 'moderate', reason });
    });
  }

  /** The application is given its score: runs see it from then on. */
  async close(applicationId: string, version: number, by: Actor): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const application = await assessable(tx, applicationId, by);
      expectVersion(application, version);
      const { authorityId, roundId, revision, eligibleMinor } = application;
      const asked = { id: newId(at), authorityId, roundId, applicationId, revision, closedBy: by.id, closedAt: at };
      const closed = closeAssessment(await assessedNow(tx, application), asked);
      const { score, exact, passes } = closed;
      tx.store(ClosedAssessmentTable, closed, { action: 'close', detail: { score, exact, passes } });
      tx.store(ApplicationTable, assess(application, { score, eligibleMinor }), {
        action: 'assess',
        detail: { score },
      });
    });
  }
}

/** Held for this transaction: no review comes in meanwhile. */
async function assessable(tx: Tx, id: string, by: Actor): Promise<Application> {
  await tx.query('select from application where id = $1 for no key update', [id]);
  const application = await tx.load(ApplicationTable, id);
  await expectNotRecused(tx, by, id);
  refuseUnlessOpen(await lockedRound(tx, application.roundId, 'share'));
  await expectNotClosed(tx, application);
  return application;
}
