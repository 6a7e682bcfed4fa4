import { Inject, Injectable } from '@nestjs/common';
import {
  equals,
  exactly,
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
import type { ShownOrganisation } from './organisations.dto.js';

export const organisationList: ListDefinition<ShownOrganisation, ShownOrganisation> = {
  columns: 'o.id, o.name, o.scheme, o.identifier, o.version',
  from: 'organisation o',
  id: 'o.id',
  filters: {
    id: equals('o.id', 'uuid', 'Organisations.'),
    scheme: exactly('o.scheme', 'Of this scheme of identifiers.'),
    identifier: exactly('o.identifier', 'Its identifier.'),
    name: where(
      'text',
      'A part of the name, whatever the case.',
      (text) => (bind) => `position(lower(${bind(text)}) in lower(o.name)) > 0`,
    ),
  },
  sorts: {
    id: { sql: 'o.id', type: 'uuid' },
    name: { sql: 'o.name', type: 'text' },
    identifier: { sql: 'o.identifier', type: 'text' },
  },
  order: 'name',
  search: ['o.name', 'o.identifier'],
  show: (row) => row,
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.name, value: ({ name }) => name },
    { title: TITLES.scheme, value: ({ scheme }) => scheme },
    { title: TITLES.identifier, value: ({ identifier }) => identifier },
  ],
};

@Injectable()
export class OrganisationsQueries {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  list(by: Actor, reach: Reach, asked: AskedList): Promise<Page<ShownOrganisation>> {
    return this.lists.answer(by, organisationList, asked, within(reach));
  }

  one(by: Actor, reach: Reach, id: string): Promise<ShownOrganisation> {
    return this.lists.one(by, organisationList, id, 'organisation/not-found', within(reach));
  }
}

function within({ everywhere, organisations }: Reach): Condition[] {
  return everywhere ? [] : [(bind) => `o.id = any(${bind(organisations)}::uuid[])`];
}
