import { Inject, Injectable } from '@nestjs/common';
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
import type { ShownDeputy } from './approval-levels.dto.js';

type Row = Omit<ShownDeputy, 'endedAt'> & { readonly endedAt: Date | null };

export const deputyList: ListDefinition<Row, ShownDeputy> = {
  columns: `d.id, d.person, d.deputy, d.roles, d.valid_from::text as "from", d.valid_until::text as "until", d.reason,
    d.ended_at as "endedAt", d.version`,
  from: 'deputy d',
  id: 'd.id',
  filters: {
    person: equals('d.person', 'text', 'In the place of these people.'),
    deputy: equals('d.deputy', 'text', 'By these people.'),
    status: choice({ standing: 'd.ended_at is null', ended: 'd.ended_at is not null' }, 'Whether it was ended.'),
  },
  sorts: { id: { sql: 'd.id', type: 'uuid' } },
  order: '-id',
  search: ['d.reason'],
  show: ({ endedAt, ...row }) => ({ ...row, endedAt: endedAt?.toISOString() ?? null }),
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.person, value: ({ person }) => person },
    { title: TITLES.from, value: ({ from }) => from },
    { title: TITLES.until, value: ({ until }) => until },
  ],
};

@Injectable()
export class Deputies {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  one(by: Actor, id: string): Promise<ShownDeputy> {
    return this.lists.one(by, deputyList, id, 'deputy/not-found');
  }

  list(by: Actor, asked: AskedList): Promise<Page<ShownDeputy>> {
    return this.lists.answer(by, deputyList, asked);
  }
}
