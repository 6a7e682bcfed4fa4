import { Inject, Injectable } from '@nestjs/common';
import {
  equals,
  exactly,
  Lists,
  TITLES,
  type Actor,
  type AskedList,
  type Condition,
  type ListDefinition,
  type Page,
  type Reach,
} from '@levada/platform';
import type { ShownSite } from './sites.dto.js';

export const siteList: ListDefinition<ShownSite, ShownSite> = {
  columns: 's.id, s.organisation_id as "organisationId", s.name, s.details, s.source, s.version',
  from: 'site s',
  id: 's.id',
  filters: {
    id: equals('s.id', 'uuid', 'Sites.'),
    organisation: equals('s.organisation_id', 'uuid', 'Of this organisation.'),
    source: exactly('s.source', 'Brought by this source.'),
  },
  sorts: { name: { sql: 's.name', type: 'text' }, id: { sql: 's.id', type: 'uuid' } },
  order: 'name',
  search: ['s.name'],
  show: (row) => row,
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.name, value: ({ name }) => name },
    { title: TITLES.source, value: ({ source }) => source },
  ],
};

@Injectable()
export class SitesQueries {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  list(by: Actor, reach: Reach, asked: AskedList): Promise<Page<ShownSite>> {
    return this.lists.answer(by, siteList, asked, within(reach));
  }

  one(by: Actor, reach: Reach, id: string): Promise<ShownSite> {
    return this.lists.one(by, siteList, id, 'site/not-found', within(reach));
  }
}

function within({ everywhere, organisations }: Reach): Condition[] {
  return everywhere ? [] : [(bind) => `s.organisation_id = any(${bind(organisations)}::uuid[])`];
}
