import { Inject, Injectable } from '@nestjs/common';
import { Transactions } from '@levada/persistence';
import {
  among,
  choice,
  equals,
  exactly,
  Lists,
  ofOrganisations,
  TITLES,
  where,
  type Actor,
  type AskedList,
  type ListDefinition,
  type Page,
  type Reach,
} from '@levada/platform';
import { byWords, partOf } from '../search/names.queries.js';
import { LEGAL_TYPES } from './organisation.js';
import type { ShownOrganisation, ShownOrganisationInFull } from './organisations.dto.js';
import { partsOf } from './write-organisation.queries.js';

export const organisationList: ListDefinition<ShownOrganisation, ShownOrganisation> = {
  columns: `o.id, o.name, o.scheme, o.identifier, o.legal_type as "legalType", o.legal_form as "legalForm",
    o.parent_id as "parentId", o.merged_into as "mergedInto", o.version`,
  from: 'searched_organisation o',
  id: 'o.id',
  filters: {
    id: equals('o.id', 'uuid', 'Organisations.'),
    scheme: exactly('o.scheme', 'Of this scheme of identifiers.'),
    identifier: exactly('o.identifier', 'Its identifier.'),
    legalType: among('o.legal_type', LEGAL_TYPES, 'Its legal type.'),
    merged: choice(
      { no: 'o.merged_into is null', yes: 'o.merged_into is not null', all: 'true' },
      'Merged into another one.',
      'no',
    ),
    parent: equals('o.parent_id', 'uuid', 'Those that belong to this one.'),
    name: where(
      'text',
      'A part of the name, whatever the case and the accents.',
      (text) => (bind) =>
        // The words hold its identifier, too.
        `(${partOf('o.plain_words')(text)(bind)} and ${partOf('plain_words(o.name)')(text)(bind)})`,
    ),
  },
  sorts: {
    id: { sql: 'o.id', type: 'uuid' },
    name: { sql: 'o.name', type: 'text' },
    identifier: { sql: 'o.identifier', type: 'text' },
  },
  order: 'name',
  search: byWords('organisation', 'o'),
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
  constructor(
    @Inject(Lists) private readonly lists: Lists,
    @Inject(Transactions) private readonly transactions: Transactions,
  ) {}

  list(by: Actor, reach: Reach, asked: AskedList): Promise<Page<ShownOrganisation>> {
    return this.lists.answer(by, organisationList, asked, ofOrganisations('o.id', reach));
  }

  async one(by: Actor, reach: Reach, id: string): Promise<ShownOrganisationInFull> {
    const shown = await this.lists.one(
      by,
      organisationList,
      id,
      'organisation/not-found',
      ofOrganisations('o.id', reach),
    );
    return this.transactions.read(by, async (query) => {
      const [row] = await query<{ iban: string | null }>('select iban from organisation where id = $1', [id]);
      return { ...shown, iban: row!.iban, ...(await partsOf(query, id)) };
    });
  }
}
