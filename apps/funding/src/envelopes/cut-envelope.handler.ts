import { Inject, Injectable } from '@nestjs/common';
import { fromMoneyText, newId, type Clock } from '@levada/kernel';
import { Transactions, type IdempotencyKey } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { accountId, accountsOf, transfer } from '../ledger/ledger.js';
import { AccountTable, TransferTable } from '../ledger/ledger.table.js';
import { SourceTable } from '../sources/source.table.js';
import { EnvelopeTable } from './envelope.table.js';
import { cutEnvelope } from './envelope.js';
import type { CutEnvelopeBody } from './envelopes.dto.js';

@Injectable()
export class CutEnvelope {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Takes the envelope's money out of its source; what the source no longer has free is refused by the ledger. */
  async cut(asked: CutEnvelopeBody, by: Actor, key?: IdempotencyKey): Promise<{ id: string }> {
    const at = this.clock.now();
    return this.transactions.once(scopeOf(by, at), key, async (tx) => {
      const source = await tx.load(SourceTable, asked.sourceId);
      const envelope = cutEnvelope(source, { id: newId(at), title: asked.title, amount: fromMoneyText(asked.amount) });
      const { authorityId, amount, id: reference } = envelope;
      tx.store(EnvelopeTable, envelope, { action: 'cut', detail: { sourceId: source.id, amount: asked.amount } });
      tx.append(
        AccountTable,
        accountsOf(authorityId, reference, ['available', 'reserved', 'committed'], amount.currency),
      );
      const [debit, credit] = [accountId(source.id, 'free'), accountId(reference, 'available')];
      tx.append(TransferTable, [transfer({ authorityId, debit, credit, amount, reference, at }, newId(at))]);
      return { id: reference };
    });
  }
}
