import { Inject, Injectable } from '@nestjs/common';
import { money, refuse, toMoneyText, type Money } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import { equals, Lists, TITLES, type Actor, type AskedList, type ListDefinition, type Page } from '@levada/platform';
import type { ShownEnvelope } from './envelopes.dto.js';

interface Row {
  readonly id: string;
  readonly sourceId: string;
  readonly title: string;
  readonly currency: string;
  readonly amount: string;
  readonly available: string;
  readonly reserved: string;
  readonly committed: string;
  readonly version: number;
}

const balance = (kind: string): string =>
  `(select a.balance_minor from ledger_account a where a.owner_id = e.id and a.kind = '${kind}')`;

export const envelopeList: ListDefinition<Row, ShownEnvelope> = {
  columns: `e.id, e.source_id as "sourceId", e.title, e.amount_minor as amount, e.amount_currency as currency,
    ${balance('available')} as available, ${balance('reserved')} as reserved, ${balance('committed')} as committed, e.version`,
  from: 'envelope e',
  id: 'e.id',
  filters: {
    id: equals('e.id', 'uuid', 'Envelopes.'),
    source: equals('e.source_id', 'uuid', 'Cut from these sources.'),
  },
  sorts: {
    id: { sql: 'e.id', type: 'uuid' },
    title: { sql: 'e.title', type: 'text' },
    amount: { sql: 'e.amount_minor', type: 'bigint' },
    available: { sql: balance('available'), type: 'bigint' },
  },
  order: '-id',
  search: ['e.title'],
  show: ({ id, sourceId, title, version, currency, ...sums }) => {
    const text = (minor: string) => toMoneyText(money(BigInt(minor), currency));
    const { amount, available, reserved, committed } = sums;
    return {
      ...{ id, sourceId, title, version, amount: text(amount) },
      ...{ available: text(available), reserved: text(reserved), committed: text(committed) },
    };
  },
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.title, value: ({ title }) => title },
    { title: TITLES.amount, amount: true, value: ({ amount }) => amount.amount },
    { title: TITLES.available, amount: true, value: ({ available }) => available.amount },
    { title: TITLES.reserved, amount: true, value: ({ reserved }) => reserved.amount },
    { title: TITLES.committed, amount: true, value: ({ committed }) => committed.amount },
    { title: TITLES.currency, value: ({ amount }) => amount.currency },
  ],
};

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
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  list(by: Actor, asked: AskedList): Promise<Page<ShownEnvelope>> {
    return this.lists.answer(by, envelopeList, asked);
  }

  async balance(by: Actor, id: string): Promise<ShownEnvelope> {
    return this.lists.one(by, envelopeList, id, 'envelope/not-found');
  }
}
