import { Inject, Injectable } from '@nestjs/common';
import { civilDate, newId, refuse, take, type Clock } from '@levada/kernel';
import { Transactions, type IdempotencyKey, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import { territoryKeyOf } from '../envelopes/envelope.js';
import { knownOrganisation } from '../known-organisations/known-organisations.queries.js';
import { servicesOf } from '../known-registrations/known-registrations.queries.js';
import {
  draftEntrustment,
  endEntrustment,
  ENTRUSTMENT_LIFECYCLE,
  rewriteEntrustment,
  signEntrustment,
  type Entrustment,
  type EntrustmentText,
} from './entrustment.js';
import { EntrustmentTable } from './entrustment.table.js';
import type { EndEntrustmentBody, EntrustmentBody } from './entrustments.dto.js';

@Injectable()
export class WriteEntrustment {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async draft(body: EntrustmentBody, by: Actor, key?: IdempotencyKey): Promise<{ id: string }> {
    const at = this.clock.now();
    return this.transactions.once(scopeOf(by, at), key, async (tx) => {
      const of = { id: newId(at), authorityId: by.authorityId, ...(await registered(tx, body)) };
      tx.store(EntrustmentTable, draftEntrustment(of, textOf(body), by.id), { action: 'draft' });
      return { id: of.id };
    });
  }

  async rewrite(id: string, version: number, body: EntrustmentBody, by: Actor): Promise<void> {
    await this.change(id, version, by, { action: 'rewrite' }, async (draft, tx) =>
      rewriteEntrustment(draft, await registered(tx, body), textOf(body), by.id),
    );
  }

  /** A second person puts it in force. */
  async sign(id: string, version: number, by: Actor): Promise<void> {
    const at = this.clock.now();
    await this.change(id, version, by, { action: 'sign' }, (draft) => signEntrustment(draft, by.id, at));
  }

  async discard(id: string, version: number, by: Actor): Promise<void> {
    await this.change(id, version, by, { action: 'discard' }, (draft) =>
      take(ENTRUSTMENT_LIFECYCLE.discard, draft, undefined),
    );
  }

  async end(id: string, version: number, { lastDay, reason }: EndEntrustmentBody, by: Actor): Promise<void> {
    const ended = { on: civilDate(lastDay), reason, by: by.id };
    await this.change(id, version, by, { action: 'end', reason }, (act) => endEntrustment(act, ended));
  }

  private async change(
    id: string,
    version: number,
    by: Actor,
    change: { readonly action: string; readonly reason?: string },
    next: (found: Entrustment, tx: Tx) => Entrustment | Promise<Entrustment>,
  ): Promise<void> {
    await this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const found = await tx.load(EntrustmentTable, id);
      expectVersion(found, version);
      tx.store(EntrustmentTable, await next(found, tx), change);
    });
  }
}

/** Only a service that its provider has in the register now can be entrusted. */
async function registered(tx: Tx, { organisationId, serviceId }: EntrustmentBody) {
  const { mergedInto } = await knownOrganisation(tx, organisationId);
  const provider = mergedInto ?? organisationId;
  const service = (await servicesOf(tx, provider)).find((one) => one.serviceId === serviceId);
  if (!service) throw refuse('entrustment/service-not-registered');
  return { organisationId: provider, serviceId, serviceType: service.code };
}

function textOf(body: EntrustmentBody): EntrustmentText {
  const { number, obligation, mechanism, parameters, repayment, decisionReference, need, capacity, unit } = body;
  return {
    ...{ number, obligation, mechanism, parameters, repayment, decisionReference, need: need ?? null, capacity, unit },
    ...{ entrustedOn: civilDate(body.entrustedOn), validFrom: civilDate(body.validFrom) },
    ...{ lastDay: civilDate(body.lastDay), territories: body.territories.map(territoryKeyOf) },
  };
}
