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
import { SOURCE_KINDS } from './source.js';
import type { ShownSource } from './sources.dto.js';

interface Row extends Omit<ShownSource, 'amount' | 'free'> {
  readonly minor: string;
  readonly freeMinor: string;
  readonly currency: string;
}

const balance = (kind: string): string =>
  `(select a.balance_minor from ledger_account a where a.owner_id = s.id and a.kind = '${kind}')`;

export const sourceList: ListDefinition<Row, ShownSource> = {
  // What came in is what is missing outside.
  columns: `s.id, s.title, s.kind, s.operational_programme as "operationalProgramme", s.project_code as "projectCode", s.indicators,
    -${balance('outside')} as minor, ${balance('free')} as "freeMinor", s.amount_currency as currency, s.version`,
  from: 'source s',
  id: 's.id',
  filters: {
    id: equals('s.id', 'uuid', 'Sources.'),
    kind: choice(Object.fromEntries(SOURCE_KINDS.map((one) => [one, `s.kind = '${one}'`])), 'Of this kind.'),
  },
  sorts: { id: { sql: 's.id', type: 'uuid' }, title: { sql: 's.title', type: 'text' } },
  order: '-id',
  search: ['s.title'],
  show: ({ minor, freeMinor, currency, ...row }) => ({
    ...row,
    amount: toMoneyText(money(BigInt(minor), currency)),
    free: toMoneyText(money(BigInt(freeMinor), currency)),
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
