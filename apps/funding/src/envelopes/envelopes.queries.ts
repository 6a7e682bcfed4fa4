import { Inject, Injectable } from '@nestjs/common';
import { money, refuse, toMoneyText, type Money, type MoneyText } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';

export interface EnvelopeBalance {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly amount: MoneyText;
  readonly available: MoneyText;
  readonly reserved: MoneyText;
  readonly committed: MoneyText;
}

const BALANCE = `
  select e.id, e.title, e.version, e.amount_minor as amount, e.amount_currency as currency,
    max(a.balance_minor) filter (where a.kind = 'available') as available,
    max(a.balance_minor) filter (where a.kind = 'reserved') as reserved,
    max(a.balance_minor) filter (where a.kind = 'committed') as committed
  from envelope e join ledger_account a on a.owner_id = e.id where e.id = $1 group by e.id`;

/** Money of an envelope that is neither reserved nor committed. */
export async function availableIn(tx: Tx, envelopeId: string): Promise<Money> {
  const [row] = await tx.query<{ minor: string; currency: string }>(
    `select balance_minor as minor, currency from ledger_account where owner_id = $1 and kind = 'available'`,
    [envelopeId],
  );
  if (!row) throw refuse('envelope/not-found', { id: envelopeId });
  return money(BigInt(row.minor), row.currency);
}

@Injectable()
export class Envelopes {
  constructor(@Inject(Transactions) private readonly transactions: Transactions) {}

  async balance(authorityId: string, id: string): Promise<EnvelopeBalance> {
    type Row = Record<'id' | 'title' | 'currency' | 'amount' | 'available' | 'reserved' | 'committed', string> & {
      version: number;
    };
    const [row] = await this.transactions.read({ authorityId }, (query) => query<Row>(BALANCE, [id]));
    if (!row) throw refuse('envelope/not-found', { id });
    const text = (minor: string) => toMoneyText(money(BigInt(minor), row.currency));
    const { title, version } = row;
    return {
      id,
      title,
      version,
      amount: text(row.amount),
      available: text(row.available),
      reserved: text(row.reserved),
      committed: text(row.committed),
    };
  }
}
