import { Inject, Injectable } from '@nestjs/common';
import { fromMoneyText, newId, type Clock, type MoneyText } from '@levada/kernel';
import { Transactions, type IdempotencyKey } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { accountId, accountsOf, transfer } from '../ledger/ledger.js';
import { AccountTable, TransferTable } from '../ledger/ledger.table.js';
import { SourceTable } from './source.table.js';
import { openSource } from './source.js';

@Injectable()
export class OpenSource {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async open(
    asked: { title: string; amount: MoneyText },
    { authorityId, ...by }: Actor,
    key?: IdempotencyKey,
  ): Promise<{ id: string }> {
    const at = this.clock.now();
    return this.transactions.once(scopeOf({ authorityId, ...by }, at), key, async (tx) => {
      const source = openSource({
        id: newId(at),
        authorityId,
        title: asked.title,
        amount: fromMoneyText(asked.amount),
      });
      const [outside, free] = [accountId(source.id, 'outside'), accountId(source.id, 'free')];
      tx.store(SourceTable, source, { action: 'open', detail: { amount: asked.amount } });
      tx.append(AccountTable, accountsOf(authorityId, source.id, ['outside', 'free'], source.amount.currency));
      tx.append(TransferTable, [
        transfer(
          { authorityId, debit: outside, credit: free, amount: source.amount, reference: source.id, at },
          newId(at),
        ),
      ]);
      return { id: source.id };
    });
  }
}
