import { Inject, Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '@levada/persistence';
import { exactly, Lists, TITLES, where, type AskedList, type ListDefinition, type Page } from '@levada/platform';
import { refuse } from '@levada/kernel';
import type { ShownTerritory, TerritoryDetail, TerritorySummary } from './territories.dto.js';
import { keyText, territoryId, type Territory, type TerritoryKey } from './territory.js';

const SHOWN = 't.id, t.scheme, t.level, t.code, t.name, t.population_15_plus as "population15Plus", t.version';
const PARENTS = `coalesce((select json_agg(json_build_object('hierarchy', e.hierarchy, 'scheme', p.scheme,
    'level', p.level, 'code', p.code, 'name', p.name) order by e.hierarchy, p.code)
  from territory_parent e join territory p on p.id = e.parent_id where e.child_id = t.id), '[]') as parents`;

// A walk stays in the hierarchy it began in: through ORP Turnov a district would get the municipalities of two others.
const below = (place: string): string => `t.id in (
    with recursive below (id, hierarchy) as (
      select e.child_id, e.hierarchy from territory_parent e join territory r on r.id = e.parent_id
      where r.scheme = t.scheme and r.level = split_part(${place}, ':', 1) and r.code = substr(${place}, strpos(${place}, ':') + 1)
      union
      select e.child_id, e.hierarchy from territory_parent e join below b on e.parent_id = b.id and e.hierarchy = b.hierarchy)
    select id from below)`;

type Row = Omit<ShownTerritory, 'population15Plus'> & { readonly population15Plus: number | null };

export const territoryList: ListDefinition<Row, ShownTerritory> = {
  columns: SHOWN,
  from: 'territory t',
  id: 't.id',
  filters: {
    scheme: exactly('t.scheme', 'Of this scheme.'),
    level: exactly('t.level', 'On this level.'),
    code: exactly('t.code', 'With this code.'),
    within: where(
      'text',
      '`district:CZ0513`: all that lies in it, in any hierarchy, at any depth.',
      (text) => (bind) => below(bind(text)),
    ),
    name: where(
      'text',
      'A part of the name, whatever the case.',
      (text) => (bind) => `position(lower(${bind(text)}) in lower(t.name)) > 0`,
    ),
  },
  sorts: {
    key: { sql: `t.scheme || '/' || t.level || '/' || t.code`, type: 'text' },
    name: { sql: 't.name', type: 'text' },
    population: { sql: 'coalesce(t.population_15_plus, 0)', type: 'int' },
  },
  order: 'key',
  search: ['t.name', 't.code'],
  show: withoutNulls,
  sheet: [
    { title: TITLES.scheme, value: ({ scheme }) => scheme },
    { title: TITLES.level, value: ({ level }) => level },
    { title: TITLES.code, value: ({ code }) => code },
    { title: TITLES.name, value: ({ name }) => name },
    { title: TITLES.population, value: ({ population15Plus }) => population15Plus ?? null },
  ],
};

@Injectable()
export class TerritoriesQueries {
  constructor(
    @Inject(Lists) private readonly lists: Lists,
    @Inject(Transactions) private readonly transactions: Transactions,
  ) {}

  /** Those of these keys that are known, within a transaction that records others. */
  async known(tx: Tx, ids: readonly string[]): Promise<Map<string, Territory>> {
    const rows = await tx.query<Territory>(`select ${SHOWN}, ${PARENTS} from territory t where t.id = any($1)`, [ids]);
    return new Map(rows.map((row) => [row.id, withoutNulls(row)]));
  }

  list(asked: AskedList): Promise<Page<ShownTerritory>> {
    return this.lists.answer({ authorityId: null }, territoryList, asked);
  }

  async one(key: TerritoryKey): Promise<TerritoryDetail> {
    const [found] = await this.read<TerritoryDetail>(
      `select ${SHOWN}, ${PARENTS},
         (select count(distinct child_id)::int from territory_parent where parent_id = t.id) as children
       from territory t where t.id = $1`,
      [territoryId(key)],
    );
    if (!found) throw refuse('territory/not-found', { key: keyText(key) });
    return withoutNulls(found);
  }

  async summary(scheme: string): Promise<TerritorySummary> {
    const rows = await this.read<{ level: string; count: number; population: string | null }>(
      `select level, count(*)::int as count, sum(population_15_plus) filter (where level = 'municipality') as population
       from territory where scheme = $1 group by level order by level`,
      [scheme],
    );
    return {
      scheme,
      levels: Object.fromEntries(rows.map(({ level, count }) => [level, count])),
      population15Plus: Number(rows.find(({ population }) => population !== null)?.population ?? 0),
    };
  }

  private read<Row>(sql: string, parameters: unknown[]): Promise<Row[]> {
    return this.transactions.read({ authorityId: null }, (query) => query<Row>(sql, parameters));
  }
}

function withoutNulls<Row extends { readonly population15Plus?: number | null }>(
  row: Row,
): Omit<Row, 'population15Plus'> & { population15Plus?: number } {
  const { population15Plus, ...rest } = row;
  return population15Plus === null || population15Plus === undefined ? rest : { ...rest, population15Plus };
}
