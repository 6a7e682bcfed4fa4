import { Inject, Injectable } from '@nestjs/common';
import {
  among,
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
import { ofProviders, partOf } from '../search/names.queries.js';
import { SERVICE_STATUSES, type ShownService } from './services.dto.js';

type Row = Omit<ShownService, 'serviceType'> & {
  readonly catalogueVersionId: string | null;
  readonly code: string | null;
};

export const serviceList: ListDefinition<Row, ShownService> = {
  columns: `s.id, s.organisation_id as "organisationId", o.name as organisation, s.name, s.catalogue_version_id as "catalogueVersionId",
    s.code, s.form, s.status, s.site_ids as "siteIds", s.coverage, s.details, s.source, s.version`,
  from: 'searched_service s left join organisation o on o.id = s.organisation_id',
  id: 's.id',
  filters: {
    id: equals('s.id', 'uuid', 'Services.'),
    organisation: equals('s.organisation_id', 'uuid', 'Of this organisation.'),
    site: where(
      'uuid',
      'At one of these places.',
      (text) => (bind) => `s.site_ids && ${bind(text.split(','))}::uuid[]`,
    ),
    status: among('s.status', SERVICE_STATUSES, 'Where it stands.'),
    source: exactly('s.source', 'Brought by this source.'),
    name: where('text', 'A part of the name, whatever the case and the accents.', partOf('s.plain_words')),
  },
  sorts: { name: { sql: 's.name', type: 'text' }, id: { sql: 's.id', type: 'uuid' } },
  order: 'name',
  search: ofProviders('service', 's'),
  show: ({ catalogueVersionId, code, ...row }) => ({
    ...row,
    serviceType: catalogueVersionId !== null && code !== null ? { catalogueVersionId, code } : null,
  }),
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.name, value: ({ name }) => name },
    { title: TITLES.organisation, value: ({ organisation }) => organisation },
    { title: TITLES.form, value: ({ form }) => form },
    { title: TITLES.status, value: ({ status }) => status },
    { title: TITLES.source, value: ({ source }) => source },
  ],
};

@Injectable()
export class ServicesQueries {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  list(by: Actor, reach: Reach, asked: AskedList): Promise<Page<ShownService>> {
    return this.lists.answer(by, serviceList, asked, ofOrganisations('s.organisation_id', reach));
  }

  one(by: Actor, reach: Reach, id: string): Promise<ShownService> {
    return this.lists.one(by, serviceList, id, 'service/not-found', ofOrganisations('s.organisation_id', reach));
  }
}
