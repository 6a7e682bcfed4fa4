import { Inject, Injectable } from '@nestjs/common';
import {
  among,
  exactly,
  Lists,
  TITLES,
  type Actor,
  type AskedList,
  type ListDefinition,
  type Page,
} from '@levada/platform';
import type { ListedCriteriaSet } from './criteria-sets.dto.js';

export const criteriaSetList: ListDefinition<ListedCriteriaSet, ListedCriteriaSet> = {
  columns: `c.id, c.name, c.number, c.title, c.source, c.status, c.version, jsonb_array_length(c.criteria) as criteria`,
  from: 'criteria_set c',
  id: 'c.id',
  filters: {
    name: exactly('c.name', 'Of this name.'),
    status: among('c.status', ['draft', 'published'], 'Where it stands.'),
  },
  sorts: { id: { sql: 'c.id', type: 'uuid' }, number: { sql: 'c.number', type: 'int' } },
  order: '-id',
  search: ['c.title', 'c.name'],
  show: (row) => row,
  sheet: [
    { title: TITLES.code, value: ({ name }) => name },
    { title: TITLES.number, value: ({ number }) => number },
    { title: TITLES.title, value: ({ title }) => title },
    { title: TITLES.status, value: ({ status }) => status },
    { title: TITLES.entries, value: ({ criteria }) => criteria },
  ],
};

@Injectable()
export class CriteriaSetsQueries {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  list(by: Actor, asked: AskedList): Promise<Page<ListedCriteriaSet>> {
    return this.lists.answer(by, criteriaSetList, asked);
  }
}
