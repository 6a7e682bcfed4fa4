import { Inject, Injectable } from '@nestjs/common';
import { fromMoneyText, newId, parseMoney, refuse, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { territoryKeyOf } from '../envelopes/envelope.js';
import { knownOrganisation } from '../known-organisations/known-organisations.queries.js';
import { refuseUnknownPriorities } from '../known-plans/known-plan.js';
import { knownPlan } from '../known-plans/known-plans.queries.js';
import { expectNotSuspended } from '../known-registrations/known-registrations.queries.js';
import { lockedRound } from '../rounds/rounds.queries.js';
import { ApplicationTable } from './application.table.js';
import { tellUnlessSealed } from './applications.queries.js';
import { sameRequest, submitApplication, type Application } from './application.js';
import type { SubmitApplicationBody } from './applications.dto.js';

@Injectable()
export class SubmitApplication {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Submits it once: the same request under the same reference again changes nothing; another one is refused. */
  async submit(
    roundId: string,
    body: SubmitApplicationBody,
    by: Actor,
  ): Promise<{ application: Application; submitted: boolean }> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const round = await lockedRound(tx, roundId, 'share');
      const { organisationId, reference, title, priorityRefs: refs } = body;
      const priorityRefs = (refs ?? []).map((ref) => ({ ...ref }));
      const asked = {
        id: newId(at),
        organisationId,
        reference,
        title,
        requested: fromMoneyText(body.requested),
        priorityRefs,
        serviceId: body.serviceId ?? null,
        serviceType: body.serviceType ?? null,
        territories: (body.territories ?? []).map(({ territory, share }) => ({
          territory: territoryKeyOf(territory),
          share,
        })),
        minimumMinor: minorOf(body.minimumViable, body.requested.currency),
        maximumMinor: minorOf(body.maximumUseful, body.requested.currency),
      };
      const known = await tx.find(ApplicationTable, { roundId, reference });
      if (known && sameRequest(known, asked)) return { application: known, submitted: false };
      if (known) throw refuse('application/reference-taken', { reference });
      const { mergedInto } = await knownOrganisation(tx, organisationId);
      await expectNotSuspended(tx, mergedInto ?? organisationId);
      refuseUnknownPriorities(await knownPlan(tx, round.planId), priorityRefs);
      const application = submitApplication(round, asked, at);
      tx.store(ApplicationTable, application, { action: 'submit', detail: { requested: body.requested, reference } });
      tellUnlessSealed(tx, round, application);
      return { application, submitted: true };
    });
  }
}

const minorOf = (amount: string | undefined, currency: string): bigint | null =>
  amount === undefined ? null : parseMoney(amount, currency).minor;
