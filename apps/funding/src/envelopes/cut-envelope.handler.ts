import { Inject, Injectable } from '@nestjs/common';
import { fromMoneyText, newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type IdempotencyKey } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { knownPlan } from '../known-plans/known-plans.queries.js';
import { accountId, accountsOf, transfer } from '../ledger/ledger.js';
import { AccountTable, TransferTable } from '../ledger/ledger.table.js';
import { SourceTable } from '../sources/source.table.js';
import { EnvelopeTable } from './envelope.table.js';
import { cutEnvelope, territoryKeyOf } from './envelope.js';
import type { CutEnvelopeBody } from './envelopes.dto.js';

@Injectable()
export class CutEnvelope {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Takes the envelope's money out of its source or parent; what that no longer has free is refused by the ledger. */
  async cut(asked: CutEnvelopeBody, by: Actor, key?: IdempotencyKey): Promise<{ id: string }> {
    const at = this.clock.now();
    return this.transactions.once(scopeOf(by, at), key, async (tx) => {
      const parent = asked.parentId === undefined ? null : await tx.load(EnvelopeTable, asked.parentId);
      if (parent && asked.sourceId !== undefined && asked.sourceId !== parent.sourceId) {
        throw refuse('envelope/of-another-source');
      }
      const sourceId = parent?.sourceId ?? asked.sourceId;
      if (sourceId === undefined) throw refuse('envelope/out-of-nothing');
      const source = await tx.load(SourceTable, sourceId);
      const { title, planId, priorityCode, territory, serviceType, year } = asked;
      if (planId !== undefined && priorityCode !== undefined) {
        const plan = await knownPlan(tx, planId);
        if (!plan.priorities.some(({ code }) => code === priorityCode)) {
          throw refuse('priority/not-in-plan', { code: priorityCode, plan: plan.title });
        }
      }
      const scope = { planId, priorityCode, serviceType, year, territory: territory && territoryKeyOf(territory) };
      const envelope = cutEnvelope(source, parent, {
        id: newId(at),
        title,
        amount: fromMoneyText(asked.amount),
        ...scope,
      });
      const { authorityId, amount, id: reference } = envelope;
      const detail = { sourceId, ...(parent ? { parentId: parent.id } : {}), amount: asked.amount };
      tx.store(EnvelopeTable, envelope, { action: 'cut', detail });
      tx.append(
        AccountTable,
        accountsOf(authorityId, reference, ['available', 'reserved', 'committed'], amount.currency),
      );
      const debit = parent ? accountId(parent.id, 'available') : accountId(sourceId, 'free');
      const credit = accountId(reference, 'available');
      tx.append(TransferTable, [
        transfer({ id: newId(at), kind: 'cut', authorityId, debit, credit, amount, reference, at }),
      ]);
      return { id: reference };
    });
  }
}
