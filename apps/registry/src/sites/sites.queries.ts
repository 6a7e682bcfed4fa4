import { Inject, Injectable } from '@nestjs/common';
import { isId } from '@levada/kernel';
import {
  choice,
  equals,
  exactly,
  Lists,
  ofOrganisations,
  reachOf,
  TITLES,
  where,
  type Actor,
  type AskedList,
  type ListDefinition,
  type Page,
  type Reach,
} from '@levada/platform';
import { byNamesSeen } from '../search/names.queries.js';
import { ADDRESS_FIELDS } from './site.js';
import type { ShownSite } from './sites.dto.js';

/** SQL that holds for a site `s` whose address this reader may see: not for a confidential one, unless they need it. */
export function addressSeenBy(by: Pick<Actor, 'grants'>): string {
  const reach = reachOf(by, 'registry:read-confidential-addresses');
  if (reach?.everywhere) return 'true';
  const own = (reach?.organisations ?? []).filter((id) => isId(id)).map((id) => `'${id}'`);
  return own.length === 0
    ? 'not s.is_confidential'
    : `(not s.is_confidential or coalesce(s.organisation_id in (${own.join(', ')}), false))`;
}

const COLUMNS = { postalCode: 'postal_code', addressCode: 'address_code' } as const;

/** The list as a reader sees it. What is hidden is neither shown, searched, sorted nor filtered by. */
export function siteListFor(by: Pick<Actor, 'grants'>): ListDefinition<ShownSite, ShownSite> {
  const seen = addressSeenBy(by);
  const address = ADDRESS_FIELDS.map((field) => {
    const column = field in COLUMNS ? COLUMNS[field as keyof typeof COLUMNS] : field;
    return `case when ${seen} then s.${column} end as "${field}"`;
  });
  // A directory may have named it by its address; a name that people gave has been looked at.
  const named = `(${seen} or s.source is null or coalesce(s.imported ->> 'name', s.name) <> s.name)`;
  const name = `case when ${named} then s.name else coalesce(o.name, '–') end`;
  return {
    columns: `s.id, s.organisation_id as "organisationId", ${name} as name, ${address.join(', ')}, s.is_confidential as "isConfidential",
      not (${seen}) as "isHidden", s.closed_on::text as "closedOn", case when ${seen} then s.details else '{}' end as details,
      s.source, s.version`,
    from: 'searched_site s left join organisation o on o.id = s.organisation_id',
    id: 's.id',
    filters: {
      id: equals('s.id', 'uuid', 'Sites.'),
      organisation: equals('s.organisation_id', 'uuid', 'Of this organisation.'),
      source: exactly('s.source', 'Brought by this source.'),
      municipality: where(
        'text',
        'In this municipality, whatever the case and the accents; not those whose address is hidden.',
        (text) => (bind) => `(${seen} and plain_text(s.municipality) = plain_text(${bind(text)}))`,
      ),
      status: choice({ open: 's.closed_on is null', closed: 's.closed_on is not null' }, 'Open, or closed.'),
    },
    sorts: { name: { sql: `(${name})`, type: 'text' }, id: { sql: 's.id', type: 'uuid' } },
    order: 'name',
    search: byNamesSeen('s', named),
    show: (row) => row,
    sheet: [
      { title: TITLES.id, value: (site) => site.id },
      { title: TITLES.name, value: (site) => site.name },
      { title: TITLES.place, value: ({ street, municipality }) => [street, municipality].filter(Boolean).join(', ') },
      { title: TITLES.source, value: ({ source }) => source },
    ],
  };
}

/** As somebody sees it who may see nothing that is hidden: what can be asked of it is the same for all. */
export const siteList = siteListFor({ grants: [] });

@Injectable()
export class SitesQueries {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  list(by: Actor, reach: Reach, asked: AskedList): Promise<Page<ShownSite>> {
    return this.lists.answer(by, siteListFor(by), asked, ofOrganisations('s.organisation_id', reach));
  }

  one(by: Actor, reach: Reach, id: string): Promise<ShownSite> {
    return this.lists.one(by, siteListFor(by), id, 'site/not-found', ofOrganisations('s.organisation_id', reach));
  }
}
