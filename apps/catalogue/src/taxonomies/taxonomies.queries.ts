import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '@levada/persistence';
import { exactly, Lists, TITLES, where, type AskedList, type ListDefinition, type Page } from '@levada/platform';
import { TaxonomyTable, type TaxonomyRow } from './taxonomy.table.js';
import type { ShownTaxonomy, ShownTerm } from './taxonomies.dto.js';
import type { Taxonomy, Term, TermMapping } from './taxonomy.js';

/** As it is recorded now; `undefined` for one that is not. */
export async function recordedTaxonomy(tx: Tx, code: string): Promise<(Taxonomy & TaxonomyRow) | undefined> {
  const head = await tx.find(TaxonomyTable, { code });
  if (!head) return undefined;
  const terms = await tx.query<Term>('select code, parent, names from taxonomy_term where taxonomy = $1', [code]);
  const mappings = await tx.query<TermMapping>(
    `select from_code as "from", to_taxonomy as taxonomy, to_code as "to", relation from term_mapping where from_taxonomy = $1`,
    [code],
  );
  return { ...head, terms, mappings };
}

export const taxonomyList: ListDefinition<ShownTaxonomy, ShownTaxonomy> = {
  columns: `x.code, x.title, x.source, x.version,
    (select count(*)::int from taxonomy_term t where t.taxonomy = x.code) as terms`,
  from: 'taxonomy x',
  id: 'x.id',
  filters: { code: exactly('x.code', 'With this code.') },
  sorts: { code: { sql: 'x.code', type: 'text' } },
  order: 'code',
  search: ['x.code', 'x.title::text'],
  show: (row) => row,
  sheet: [
    { title: TITLES.code, value: ({ code }) => code },
    { title: TITLES.source, value: ({ source }) => source },
    { title: TITLES.entries, value: ({ terms }) => terms },
  ],
};

/** Both ways of each mapping, told from this term. */
const MAPPINGS = `coalesce((select json_agg(m order by taxonomy, code) from (
    select to_taxonomy as taxonomy, to_code as code, relation from term_mapping
      where from_taxonomy = t.taxonomy and from_code = t.code
    union all
    select from_taxonomy, from_code, case relation when 'broader' then 'narrower' when 'narrower' then 'broader' else relation end
      from term_mapping where to_taxonomy = t.taxonomy and to_code = t.code) m), '[]')`;

export const termList: ListDefinition<ShownTerm, ShownTerm> = {
  columns: `t.taxonomy, t.code, t.parent, t.names, ${MAPPINGS} as mappings`,
  from: 'taxonomy_term t',
  id: 't.id',
  filters: {
    taxonomy: exactly('t.taxonomy', 'Of this taxonomy.'),
    code: exactly('t.code', 'With this code.'),
    parent: exactly('t.parent', 'Directly in this term.'),
    within: where(
      'text',
      '`cz-108-2006:care`: this term, all that lies in it, and what means the same or less in other taxonomies.',
      (place) => (bind) => `(t.taxonomy, t.code) in (select taxonomy, code from terms_within(${bind(place)}))`,
    ),
    text: where(
      'text',
      'Terms whose name or code has this in it, and all that lies in them.',
      (text) => (bind) => `(t.taxonomy, t.code) in (select w.taxonomy, w.code from taxonomy_term f
        cross join lateral terms_within(f.taxonomy || ':' || f.code) w
        where position(lower(${bind(text)}) in lower(f.code || ' ' || f.names::text)) > 0)`,
    ),
  },
  sorts: { place: { sql: `(t.taxonomy || ':' || lpad(t.position::text, 6, '0'))`, type: 'text' } },
  order: 'place',
  search: ['t.code', 't.names::text'],
  show: (row) => row,
  sheet: [
    { title: TITLES.scheme, value: ({ taxonomy }) => taxonomy },
    { title: TITLES.code, value: ({ code }) => code },
    { title: TITLES.name, value: ({ names }) => Object.values(names)[0] ?? '' },
  ],
};

@Injectable()
export class TaxonomiesQueries {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  list(asked: AskedList): Promise<Page<ShownTaxonomy>> {
    return this.lists.answer({ authorityId: null }, taxonomyList, asked);
  }

  terms(asked: AskedList): Promise<Page<ShownTerm>> {
    return this.lists.answer({ authorityId: null }, termList, asked);
  }
}
