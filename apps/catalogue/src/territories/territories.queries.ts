import { Inject, Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '@levada/persistence';
import { afterKey, pageOf, type Page } from '@levada/platform';
import { refuse } from '@levada/kernel';
import type { TerritoriesQuery } from './territories.dto.js';
import { keyText, territoryId, type Territory, type TerritoryKey } from './territory.js';

export type ShownTerritory = Omit<Territory, 'parents'>;

export interface TerritoryDetail extends ShownTerritory {
  readonly parents: readonly (TerritoryKey & { readonly hierarchy: string; readonly name: string })[];
  /** How many lie directly in it, in any hierarchy. */
  readonly children: number;
}

export interface TerritorySummary {
  readonly scheme: string;
  readonly levels: Readonly<Record<string, number>>;
  /** Of all municipalities. */
  readonly population15Plus: number;
}

const SHOWN = 't.id, t.scheme, t.level, t.code, t.name, t.population_15_plus as "population15Plus", t.version';
const PARENTS = `coalesce((select json_agg(json_build_object('hierarchy', e.hierarchy, 'scheme', p.scheme,
    'level', p.level, 'code', p.code, 'name', p.name) order by e.hierarchy, p.code)
  from territory_parent e join territory p on p.id = e.parent_id where e.child_id = t.id), '[]') as parents`;

// A walk stays in the hierarchy it began in: through ORP Turnov a district would get the municipalities of two others.
const BELOW = `with recursive below (id, hierarchy) as (
    select e.child_id, e.hierarchy from territory_parent e join territory r on r.id = e.parent_id
    where r.level = split_part($4, ':', 1) and r.code = substr($4, strpos($4, ':') + 1) and ($1::text is null or r.scheme = $1)
    union
    select e.child_id, e.hierarchy from territory_parent e join below b on e.parent_id = b.id and e.hierarchy = b.hierarchy)`;

@Injectable()
export class TerritoriesQueries {
  constructor(@Inject(Transactions) private readonly transactions: Transactions) {}

  /** Those of these keys that are known, within a transaction that records others. */
  async known(tx: Tx, ids: readonly string[]): Promise<Map<string, Territory>> {
    const rows = await tx.query<Territory>(`select ${SHOWN}, ${PARENTS} from territory t where t.id = any($1)`, [ids]);
    return new Map(rows.map((row) => [row.id, withoutNulls(row)]));
  }

  async list({ scheme, level, within, name, limit, cursor }: TerritoriesQuery): Promise<Page<ShownTerritory>> {
    const rows = await this.read<ShownTerritory>(
      `${BELOW} select ${SHOWN} from territory t
       where ($1::text is null or t.scheme = $1) and ($2::text is null or t.level = $2)
         and ($3::text is null or position(lower($3) in lower(t.name)) > 0)
         and ($4::text is null or t.id in (select id from below))
         and t.scheme || '/' || t.level || '/' || t.code > $5
       order by t.scheme || '/' || t.level || '/' || t.code limit $6`,
      [scheme ?? null, level ?? null, name ?? null, within ?? null, afterKey(cursor), limit + 1],
    );
    return pageOf(rows, limit, keyText, withoutNulls);
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

function withoutNulls<Row extends { readonly population15Plus?: number | null }>(row: Row): Row {
  const { population15Plus, ...rest } = row;
  return (population15Plus === null ? rest : row) as Row;
}
