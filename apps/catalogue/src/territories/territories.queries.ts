import { Inject, Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '@levada/persistence';
import { exactly, Lists, TITLES, where, type AskedList, type ListDefinition, type Page } from '@levada/platform';
import { refuse, type CivilDate } from '@levada/kernel';
import { readOn, type KnownSuccession } from './reform.js';
import type { ShownTerritory, TerritoryDetail, TerritoryReading, TerritorySummary } from './territories.dto.js';
import { keyText, territoryId, type Territory, type TerritoryKey } from './territory.js';

const SHOWN = `t.id, t.scheme, t.level, t.code, t.name, t.population_15_plus as "population15Plus", t.version,
  t.valid_from::text as "validFrom", t.valid_until::text as "validUntil"`;
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

/** As the database gives it: what is not said is null. */
type Row = { readonly [Member in keyof ShownTerritory]: ShownTerritory[Member] | null };

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
    on: where(
      'date',
      'That there are on this day.',
      (day) => (bind) =>
        `(coalesce(t.valid_from, '-infinity') <= ${bind(day)}::date and coalesce(t.valid_until, 'infinity') > ${bind(day)}::date)`,
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
    { title: TITLES.from, value: ({ validFrom }) => validFrom ?? null },
    { title: TITLES.until, value: ({ validUntil }) => validUntil ?? null },
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

  /** Through however many reforms lie between. */
  async reading(key: TerritoryKey, on: CivilDate): Promise<TerritoryReading> {
    const id = territoryId(key);
    const lines = await this.read<KnownSuccession>(
      `with recursive forward (from_id, to_id, effective_on) as (
         select from_id, to_id, effective_on from territory_succession where from_id = $1
         union select s.from_id, s.to_id, s.effective_on from territory_succession s join forward f on s.from_id = f.to_id),
       back (from_id, to_id, effective_on) as (
         select from_id, to_id, effective_on from territory_succession where to_id = $1
         union select s.from_id, s.to_id, s.effective_on from territory_succession s join back b on s.to_id = b.from_id)
       select from_id as "fromId", to_id as "toId", effective_on::text as "on" from (select * from forward union select * from back) lines`,
      [id],
    );
    const ids = [id, ...lines.flatMap(({ fromId, toId }) => [fromId, toId])];
    const rows = await this.read<Row>(`select ${SHOWN} from territory t where t.id = any($1)`, [ids]);
    const places = new Map(rows.map((row) => [row.id!, withoutNulls<ShownTerritory>(row)]));
    if (!places.has(id)) throw refuse('territory/not-found', { key: keyText(key) });
    const read = readOn(id, on, places as ReadonlyMap<string, Pick<Territory, 'validFrom' | 'validUntil'>>, lines);
    const items = read.map((one) => places.get(one)!).sort((a, b) => (keyText(a) < keyText(b) ? -1 : 1));
    return { on, items };
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

function withoutNulls<Shown extends object>(row: { readonly [Member in keyof Shown]: Shown[Member] | null }): Shown {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Shown;
}
