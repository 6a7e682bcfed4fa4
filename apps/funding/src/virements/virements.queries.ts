import { Inject, Injectable } from '@nestjs/common';
import { money, toMoneyText } from '@levada/kernel';
import {
  choice,
  equals,
  Lists,
  TITLES,
  type Actor,
  type AskedList,
  type ListDefinition,
  type Page,
} from '@levada/platform';
import type { ShownVirement } from './virements.dto.js';

interface Row extends Omit<ShownVirement, 'amount' | 'proposedAt' | 'answeredAt'> {
  readonly minor: string;
  readonly currency: string;
  readonly proposedAt: Date;
  readonly answeredAt: Date | null;
}

/** An account as people name it: outside, the source, or an envelope by its id. */
const place = (column: string): string =>
  `case split_part(${column}, '/', 2) when 'outside' then 'outside' when 'free' then 'source' else split_part(${column}, '/', 1) end`;

export const virementList: ListDefinition<Row, ShownVirement> = {
  columns: `v.id, v.source_id as "sourceId", ${place('v.debit')} as "from", ${place('v.credit')} as "to", v.amount_minor as minor,
    v.amount_currency as currency, v.reason, v.status, v.proposed_by as "proposedBy", v.proposed_at as "proposedAt",
    v.answered_by as "answeredBy", v.answered_at as "answeredAt", v.answer, v.version`,
  from: 'virement v',
  id: 'v.id',
  filters: {
    id: equals('v.id', 'uuid', 'Virements.'),
    source: equals('v.source_id', 'uuid', 'Within these sources.'),
    status: choice(
      Object.fromEntries(['proposed', 'confirmed', 'withdrawn', 'refused'].map((one) => [one, `v.status = '${one}'`])),
      'Where it stands.',
    ),
  },
  sorts: { id: { sql: 'v.id', type: 'uuid' }, amount: { sql: 'v.amount_minor', type: 'bigint' } },
  order: '-id',
  search: ['v.reason'],
  show: ({ minor, currency, proposedAt, answeredAt, ...row }) => ({
    ...row,
    amount: toMoneyText(money(BigInt(minor), currency)),
    proposedAt: proposedAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
  }),
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.amount, amount: true, value: ({ amount }) => amount.amount },
    { title: TITLES.currency, value: ({ amount }) => amount.currency },
    { title: TITLES.status, value: ({ status }) => status },
    { title: TITLES.reason, value: ({ reason }) => reason },
  ],
};

@Injectable()
export class Virements {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  one(by: Actor, id: string): Promise<ShownVirement> {
    return this.lists.one(by, virementList, id, 'virement/not-found');
  }

  list(by: Actor, asked: AskedList): Promise<Page<ShownVirement>> {
    return this.lists.answer(by, virementList, asked);
  }
}
