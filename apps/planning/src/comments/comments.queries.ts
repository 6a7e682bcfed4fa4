import { Inject, Injectable } from '@nestjs/common';
import { DISPOSITIONS } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import {
  among,
  choice,
  equals,
  exactly,
  Lists,
  TITLES,
  type Actor,
  type AskedList,
  type ListDefinition,
  type Page,
} from '@levada/platform';

import type { ShownComment } from './comments.dto.js';

export async function unansweredComments(tx: Tx, planId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'select count(*)::int as count from plan_comment where plan_id = $1 and disposition is null',
    [planId],
  );
  return row!.count;
}

type Row = Omit<ShownComment, 'madeAt' | 'disposedAt'> & { readonly madeAt: Date; readonly disposedAt: Date | null };

export const commentList: ListDefinition<Row, ShownComment> = {
  columns: `c.id, c.plan_id as "planId", c.plan_version as "planVersion", c.element_code as "elementCode", c.text, c.author_name as "authorName",
    c.made_at as "madeAt", c.disposition, c.reason, c.disposed_by as "disposedBy", c.disposed_at as "disposedAt", c.version`,
  from: 'plan_comment c',
  id: 'c.id',
  filters: {
    element: exactly('c.element_code', 'On this element, by its code.'),
    planVersion: equals('c.plan_version', 'int', 'On this version.'),
    status: choice({ open: 'c.disposition is null', answered: 'c.disposition is not null' }, 'Answered or not.'),
    disposition: among('c.disposition', DISPOSITIONS, 'How it was answered.'),
  },
  sorts: { id: { sql: 'c.id', type: 'uuid' }, author: { sql: 'c.author_name', type: 'text' } },
  order: 'id',
  search: ['c.text', 'c.author_name', 'c.reason'],
  show: ({ madeAt, disposedAt, ...row }) => ({
    ...row,
    madeAt: madeAt.toISOString(),
    disposedAt: disposedAt?.toISOString() ?? null,
  }),
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.author, value: ({ authorName }) => authorName },
    { title: TITLES.code, value: ({ elementCode }) => elementCode },
    { title: TITLES.text, value: ({ text }) => text },
    { title: TITLES.disposition, value: ({ disposition }) => disposition },
    { title: TITLES.reason, value: ({ reason }) => reason },
  ],
};

@Injectable()
export class CommentsQueries {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  /** In the order they were made. */
  list(by: Actor, planId: string, asked: AskedList): Promise<Page<ShownComment>> {
    return this.lists.answer(by, commentList, asked, [(bind) => `c.plan_id = ${bind(planId)}`]);
  }
}
