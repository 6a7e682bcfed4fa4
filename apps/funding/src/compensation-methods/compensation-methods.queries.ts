import { Inject, Injectable } from '@nestjs/common';
import {
  among,
  equals,
  Lists,
  TITLES,
  where,
  type Actor,
  type AskedList,
  type Condition,
  type ListDefinition,
  type Page,
  type Reach,
} from '@levada/platform';
import type { ShownMethod } from './compensation-methods.dto.js';

type Row = Omit<ShownMethod, 'publishedAt'> & { readonly publishedAt: Date | null };

export const methodList: ListDefinition<Row, ShownMethod> = {
  columns: `m.id, m.year, m.code, m.number, m.title, m.service_types as "serviceTypes", m.unit, m.currency, m.euro_rate as "euroRate",
    m.parameters, m.formulas, m.status, m.writers, m.published_by as "publishedBy", m.published_at as "publishedAt", m.version`,
  from: 'compensation_method m',
  id: 'm.id',
  filters: {
    id: equals('m.id', 'uuid', 'Methods.'),
    year: equals('m.year', 'int', 'For these years.'),
    code: equals('m.code', 'text', 'By their codes.'),
    serviceType: where(
      'text',
      'For this kind of service.',
      (code) => (bind) => `(m.service_types is null or m.service_types ? ${bind(code)}::text)`,
    ),
    status: among('m.status', ['draft', 'published', 'superseded'], 'Where it stands.'),
  },
  sorts: {
    id: { sql: 'm.id', type: 'uuid' },
    year: { sql: 'm.year', type: 'int' },
    code: { sql: 'm.code', type: 'text' },
  },
  order: '-id',
  search: ['m.code', 'm.title'],
  show: ({ publishedAt, ...row }) => ({ ...row, publishedAt: publishedAt?.toISOString() ?? null }),
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.year, value: ({ year }) => year },
    { title: TITLES.code, value: ({ code }) => code },
    { title: TITLES.number, value: ({ number }) => number },
    { title: TITLES.title, value: ({ title }) => title },
    { title: TITLES.unit, value: ({ unit }) => unit },
    { title: TITLES.status, value: ({ status }) => status },
  ],
};

/** What an authority is still writing is not for providers. */
const readable = ({ everywhere }: Reach): Condition[] => (everywhere ? [] : [() => `m.status <> 'draft'`]);

@Injectable()
export class CompensationMethods {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  one(by: Actor, reach: Reach, id: string): Promise<ShownMethod> {
    return this.lists.one(by, methodList, id, 'compensation-method/not-found', readable(reach));
  }

  list(by: Actor, reach: Reach, asked: AskedList): Promise<Page<ShownMethod>> {
    return this.lists.answer(by, methodList, asked, readable(reach));
  }
}
