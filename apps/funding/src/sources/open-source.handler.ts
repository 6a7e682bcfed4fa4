import { Inject, Injectable } from '@nestjs/common';
import { fromMoneyText, newId, type Clock } from '@levada/kernel';
import { Transactions, type IdempotencyKey } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { accountId, accountsOf, transfer } from '../ledger/ledger.js';
import { AccountTable, TransferTable } from '../ledger/ledger.table.js';
import { SourceTable } from './source.table.js';
import { openSource } from './source.js';
import type { OpenSourceBody } from './sources.dto.js';

@Injectable()
export class OpenSource {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async open(asked: OpenSourceBody, { authorityId, ...by }: Actor, key?: IdempotencyKey): Promise<{ id: string }> {
    const at = this.clock.now();
    return this.transactions.once(scopeOf({ authorityId, ...by }, at), key, async (tx) => {
      const source = openSource({
        id: newId(at),
        authorityId,
        title: asked.title,
        kind: asked.kind ?? 'other',
        operationalProgramme: asked.operationalProgramme ?? null,
        projectCode: asked.projectCode ?? null,
        indicators: (asked.indicators ?? []).map((one) => ({ ...one })),
        amount: fromMoneyText(asked.amount),
      });
      const [outside, free] = [accountId(source.id, 'outside'), accountId(source.id, 'free')];
      tx.store(SourceTable, source, { action: 'open', detail: { amount: asked.amount } });
      tx.append(AccountTable, accountsOf(authorityId, source.id, ['outside', 'free'], source.amount.currency));
      tx.append(TransferTable, [
        transfer({
          ...{ id: newId(at), kind: 'fund', authorityId, debit: outside, credit: free, amount: source.amount },
          ...{ reference: source.id, at },
        }),
      ]);
      return { id: source.id };
    });
  }
}
