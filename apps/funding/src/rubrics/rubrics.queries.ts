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
import type { ShownRubric } from './rubrics.dto.js';

interface Row extends Omit<ShownRubric, 'draftedAt' | 'publishedAt'> {
  readonly draftedAt: Date;
  readonly publishedAt: Date | null;
}

export const rubricList: ListDefinition<Row, ShownRubric> = {
  columns: `r.id, r.first_id as "firstId", r.number, r.title, r.criteria, r.threshold, r.status, r.drafted_by as "draftedBy",
    r.drafted_at as "draftedAt", r.published_by as "publishedBy", r.published_at as "publishedAt", r.version`,
  from: 'rubric r',
  id: 'r.id',
  filters: {
    id: equals('r.id', 'uuid', 'Versions.'),
    first: equals('r.first_id', 'uuid', 'Versions of these rubrics, by their first one.'),
    status: choice({ draft: `r.status = 'draft'`, published: `r.status = 'published'` }, 'Where it stands.'),
  },
  sorts: { id: { sql: 'r.id', type: 'uuid' }, title: { sql: 'r.title', type: 'text' } },
  order: '-id',
  search: ['r.title'],
  show: ({ draftedAt, publishedAt, ...row }) => ({
    ...row,
    draftedAt: draftedAt.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
  }),
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.title, value: ({ title }) => title },
    { title: TITLES.number, value: ({ number }) => number },
    { title: TITLES.status, value: ({ status }) => status },
  ],
};

@Injectable()
export class Rubrics {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  one(by: Actor, id: string): Promise<ShownRubric> {
    return this.lists.one(by, rubricList, id, 'rubric/not-found');
  }

  list(by: Actor, asked: AskedList): Promise<Page<ShownRubric>> {
    return this.lists.answer(by, rubricList, asked);
  }
}
