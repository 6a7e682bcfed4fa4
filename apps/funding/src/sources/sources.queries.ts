import { Inject, Injectable } from '@nestjs/common';
import { money, toMoneyText } from '@levada/kernel';
import { equals, Lists, TITLES, type Actor, type AskedList, type ListDefinition, type Page } from '@levada/platform';
import type { ShownSource } from './sources.dto.js';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly minor: string;
  readonly currency: string;
  readonly version: number;
}

export const sourceList: ListDefinition<Row, ShownSource> = {
  columns: 's.id, s.title, s.amount_minor as minor, s.amount_currency as currency, s.version',
  from: 'source s',
  id: 's.id',
  filters: { id: equals('s.id', 'uuid', 'Sources.') },
  sorts: { id: { sql: 's.id', type: 'uuid' }, title: { sql: 's.title', type: 'text' } },
  order: '-id',
  search: ['s.title'],
  show: ({ id, title, minor, currency, version }) => ({
    ...{ id, title, version },
    amount: toMoneyText(money(BigInt(minor), currency)),
  }),
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.title, value: ({ title }) => title },
    { title: TITLES.amount, amount: true, value: ({ amount }) => amount.amount },
    { title: TITLES.currency, value: ({ amount }) => amount.currency },
  ],
};

@Injectable()
export class Sources {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  one(by: Actor, id: string): Promise<ShownSource> {
    return this.lists.one(by, sourceList, id, 'source/not-found');
  }

  list(by: Actor, asked: AskedList): Promise<Page<ShownSource>> {
    return this.lists.answer(by, sourceList, asked);
  }
}
